package dev.rolegraph.document;

import dev.rolegraph.document.TechnologyList.Named;
import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Technology;
import java.util.HashSet;
import java.util.Optional;

/** The facts of the fields above the text. Descriptions name other roles in passing: no partners from there. */
final class FrontMatterFacts {
    private static final Wording PARTNERS = Wording.of(
            ".*\\b(?:(?:sub-?)?agents?|collaborat\\w*|hand ?offs?|delegat\\w*|reports?|works?|consult\\w*|escalat\\w*|partners?|coordinat\\w*|upstream|downstream|receives?|provides?|pairs?|integrates?|roles)\\b.*");
    private static final Wording STACK =
            Wording.of("(?:technolog(?:y|ies)|tech(?:nology)? stack|stack|languages|frameworks|databases)");
    private static final Wording DIALOGUE =
            Wording.of("(?is)\\s*(?:\\\\n|\\n\\s*\\n|<example>|\\bexamples?:|<commentary>).*$");

    private final Scope scope;
    private final FieldPartners partners;

    FrontMatterFacts(Scope scope) {
        this.scope = scope;
        this.partners = new FieldPartners(scope);
    }

    void read(FrontMatter front, Facts facts) {
        for (var field : front.fields()) {
            var words = field.words();
            var at = scope.lines().passage(field.first(), field.last());
            var kind = PARTNERS.matches(words) ? CollaborationWords.kind(words) : Optional.<CollaborationKind>empty();
            if (kind.isPresent() && partners.read(field.value(), kind.get(), at, facts)) {
                continue;
            }
            var text = field.text();
            if (!text.isEmpty()) {
                facts.tell(new Attribute(field.key(), text, at));
            }
            claim(words, text, at, facts);
            if (words.equals("description")) {
                mentioned(DIALOGUE.replaceFirst(text, ""), at, facts);
            }
            if (STACK.matches(words)) {
                stack(field, at, facts);
            }
        }
    }

    private static void claim(String words, String text, Passage at, Facts facts) {
        var attribute = switch (words) {
            case "description", "summary" -> RoleAttribute.SUMMARY;
            case "category", "department" -> RoleAttribute.CATEGORY;
            case "level", "seniority" -> RoleAttribute.LEVEL;
            default -> null;
        };
        var value = DIALOGUE.replaceFirst(text, "").strip();
        if (attribute != null && !value.isEmpty() && !Words.isPlaceholder(value)) {
            facts.tell(new Claim(attribute, Words.joined(value), at));
        }
    }

    /** What the role is about, and not what its examples speak of. */
    private void mentioned(String description, Passage at, Facts facts) {
        if (!scope.names().mayNameTechnology(description)) {
            return;
        }
        var found = new HashSet<Slug>();
        for (var mention : new TechnologyMentions(scope).in(Text.of(description))) {
            if (found.add(mention.named().slug())) {
                var written = description.substring(mention.start(), mention.end());
                facts.mention(Technologies.technology(
                        Named.of(written, mention.named()), null, scope.lines().naming(written.strip(), at)));
            }
        }
    }

    private void stack(FrontMatter.Field field, Passage at, Facts facts) {
        for (var named : TechnologyList.of(Text.of(field.text()), TechnologyPlace.TECHNOLOGIES, scope.names())
                .named()) {
            var name = named.known() == null ? named.written() : named.known().name();
            facts.mention(new Technology(name, named.slug(), field.key(), at));
        }
    }
}
