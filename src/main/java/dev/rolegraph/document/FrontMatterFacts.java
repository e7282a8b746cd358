package dev.rolegraph.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.document.TechnologyList.Named;
import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Technology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of the fields above the text. Descriptions name other roles in passing: no partners from there. */
final class FrontMatterFacts {
    private static final Wording PARTNERS = Wording.of(
            ".*\\b(?:(?:sub-?)?agents?|collaborat\\w*|hand ?offs?|delegat\\w*|reports?|works?|consult\\w*|escalat\\w*|partners?|coordinat\\w*|upstream|downstream|receives?|provides?|pairs?|integrates?|roles)\\b.*");
    private static final Wording STACK =
            Wording.of("(?:technolog(?:y|ies)|tech(?:nology)? stack|stack|languages|frameworks|databases)");
    private static final Wording DIALOGUE =
            Wording.of("(?is)\\s*(?:\\\\n|\\n\\s*\\n|<example>|\\bexamples?:|<commentary>).*$");
    private static final List<String> WHO = List.of("agent", "name", "role", "target", "to", "id", "slug", "with");
    private static final List<String> WHAT = List.of(
            "purpose", "label", "reason", "for", "on", "topic", "when", "description", "context", "task", "prompt");

    private final Scope scope;
    private final PartnerNames names;

    FrontMatterFacts(Scope scope) {
        this.scope = scope;
        this.names = new PartnerNames(scope.names(), scope.self());
    }

    void read(FrontMatter front, Facts facts) {
        for (var field : front.fields()) {
            var words = field.words();
            var at = scope.lines().passage(field.first(), field.last());
            var kind = PARTNERS.matches(words) ? CollaborationWords.kind(words) : Optional.<CollaborationKind>empty();
            if (kind.isPresent() && partners(field.value(), kind.get(), at, facts)) {
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
                facts.mention(Technologies.technology(Named.of(written, mention.named()), null, where(written, at)));
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

    /** Whether the value names partners: a list of names, or of maps that say who and what for. */
    private boolean partners(JsonNode value, CollaborationKind kind, Passage at, Facts facts) {
        var before = facts.count();
        var parts = value.isArray() ? value : List.of(value);
        for (var part : parts) {
            if (part.isObject()) {
                text(part, WHO).ifPresent(who -> add(who, text(part, WHAT).orElse(null), kind, at, facts));
            } else if (part.isValueNode()) {
                for (var who : part.asText().split(",")) {
                    add(who, null, kind, at, facts);
                }
            }
        }
        return facts.count() > before;
    }

    private void add(String who, @Nullable String what, CollaborationKind kind, Passage at, Facts facts) {
        var topics = what == null ? List.<String>of() : Topics.of(what);
        names.one(who, PartnerNames.Trust.GIVEN)
                .ifPresent(partner -> new Partnership(List.of(partner), kind, topics)
                        .at(where(who, at))
                        .forEach(facts::tell));
    }

    /** The line of a field that names a partner. */
    private Passage where(String who, Passage at) {
        for (var line = at.line(); line <= at.endLine(); line++) {
            if (scope.lines().at(line).contains(who.strip())) {
                return scope.lines().passage(line, line);
            }
        }
        return at;
    }

    private static Optional<String> text(JsonNode map, List<String> keys) {
        return keys.stream()
                .filter(key -> map.hasNonNull(key) && map.get(key).isValueNode())
                .map(key -> map.get(key).asText())
                .findFirst();
    }
}
