package dev.rolegraph.document;

import dev.rolegraph.document.TechnologyList.Named;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Technology;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds technologies: those that a list enumerates, and those that running text mentions. */
final class Technologies implements SectionReader {
    private static final Set<String> NOT_A_STACK = Set.of("model", "allowed-tools", "color", "colour");
    private static final Wording NONE = Wording.ofAnyCase("(?:none|n/a|not (?:required|applicable|needed))\\b");

    /** Heads of columns that hold names of technologies, and of those that do where technologies are listed. */
    private static final Wording COLUMN = Wording.of(
            "(?i)(?:.* )?(?:technolog(?:y|ies)|librar(?:y|ies)|frameworks?|databases?|programming languages?|tech stack)");

    private static final Wording TOOL_COLUMN =
            Wording.of("(?i)(?:.* )?(?:tools?|packages?|platforms?|products?|software|languages?|services?)");
    /** What a role works for, which may be devices. */
    private static final Wording TARGETS = Wording.of("(?i)(?:.* )?platforms?");

    private static final Wording PACKAGES =
            Wording.ofAnyCase("\\b(?:packages|libraries|dependencies|crates|gems)\\s+\\(([^()]{3,200})\\)");

    private static final Wording PACKAGES_LABEL =
            Wording.ofAnyCase("(?:[\\p{L}.+#-]+ ){0,2}(?:packages|libraries|dependencies|crates|gems)");

    /** Sections whose headings say what kind of thing they list; elsewhere the vocabulary says it. */
    private static final Set<Subject> GROUPING =
            EnumSet.of(Subject.TECHNOLOGY, Subject.SKILL, Subject.FOCUS, Subject.CAPABILITY);

    /** Those that say it of what their sentences mention, too. */
    private static final Set<Subject> LISTING = EnumSet.of(Subject.TECHNOLOGY, Subject.SKILL);

    private static final int MOST_CATEGORY_WORDS = 4;

    private final Scope scope;
    private final TechnologyMentions mentions;

    Technologies(Scope scope) {
        this.scope = scope;
        this.mentions = new TechnologyMentions(scope);
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        var isOfPartners = subject == Subject.COLLABORATION;
        heading(section, facts);
        for (var entry : section.entries()) {
            var item = entry.item();
            if (item.form() != Item.Form.QUOTE && !item.isCrossedOut()) {
                var group = isOfPartners ? null : entry.group();
                if (subject == Subject.SKILL
                        && RatedSkill.of(item.text().plain()).isPresent()) {
                    mentioned(item.text(), null, List.of(), scope.at(item), facts);
                } else {
                    read(item.text(), group, subject, item.isListed(), scope.at(item), facts);
                }
            }
        }
        if (!isOfPartners) {
            labels(section, facts);
        }
        if (subject != Subject.COMPETENCY) {
            section.tables().forEach(table -> read(table, isOfPartners ? null : section.group(), subject, facts));
        }
    }

    private void labels(Section section, Facts facts) {
        for (var labelled : new LabelledTechnologies(scope.names()).in(section)) {
            var at = scope.at(labelled.item());
            labelled.names().stream()
                    .filter(named -> !facts.namesTechnology(at.line(), named.written()))
                    .forEach(named -> facts.mention(technology(named, null, at)));
        }
    }

    private void read(Table table, @Nullable String group, Subject subject, Facts facts) {
        for (var row : table.rows()) {
            var at = scope.at(row.line());
            for (var i = 0; i < row.cells().size(); i++) {
                var lists = subject == Subject.TECHNOLOGY;
                var under = lists && i > 0 ? kind(row, group) : GROUPING.contains(subject) ? group : null;
                if (i < table.head().size() && holdsNames(table.head().get(i).plain(), subject)) {
                    TechnologyList.of(row.cell(i), TechnologyPlace.TECHNOLOGIES, scope.names())
                            .named()
                            .forEach(named -> facts.tell(technology(named, under, at)));
                }
                read(row.cell(i), under, lists ? Subject.SKILL : subject, lists, at, facts);
            }
        }
    }

    /** What the first column says of the others, unless it is a name itself. */
    private @Nullable String kind(Table.Row row, @Nullable String group) {
        var first = row.cell(0).plain();
        var isKind = Words.count(first) <= MOST_CATEGORY_WORDS
                && !first.isBlank()
                && scope.names().technology(first).isEmpty()
                && scope.names().technologiesIn(first).isEmpty();
        return isKind ? first : group;
    }

    private static boolean holdsNames(String head, Subject subject) {
        return COLUMN.matches(head) || subject == Subject.TECHNOLOGY && TOOL_COLUMN.matches(head);
    }

    /** A heading that is a technology's name. */
    private void heading(Section section, Facts facts) {
        var heading = section.heading();
        if (heading == null
                || heading.level() == 1
                || heading.subject() != null
                || !scope.names().mayNameTechnology(heading.title())
                || RoleWords.endsLikeRole(heading.title())) {
            return;
        }
        var outer =
                section.path().size() > 1 ? section.path().get(section.path().size() - 2) : null;
        var subject = outer == null ? null : outer.subject();
        var place = subject == null
                ? TechnologyPlace.ANY
                : TechnologyPlace.of(subject).withoutUnknown();
        TechnologyList.of(Text.of(heading.title()), place, scope.names())
                .named()
                .forEach(named -> facts.mention(technology(
                        named, GROUPING.contains(subject) ? outer.title() : null, scope.at(heading.line()))));
    }

    private void read(Text text, @Nullable String group, Subject subject, boolean listed, Passage at, Facts facts) {
        var label = Label.of(text)
                .or(() -> LISTING.contains(subject) ? Label.beforeDash(text) : Optional.empty())
                .orElse(null);
        var mayName = scope.names().mayNameTechnology(text.plain());
        var place = place(subject, label);
        if (!place.listsUnknown() && !mayName || label != null && isNoStack(label)) {
            return;
        }
        var kind = GROUPING.contains(subject) ? group : null;
        var category = label == null || !label.marked() && !isShort(label)
                ? kind
                : label.label().plain();
        var named = List.<Named>of();
        if (listed || label != null || subject == Subject.TECHNOLOGY) {
            var list = TechnologyList.of(label == null ? text : label.rest(), place, scope.names());
            if (AgentTools.areIn(list.terms(), label)) {
                return;
            }
            named = list.named().stream()
                    .filter(one -> one.known() == null || !mentions.isOther(text.plain(), one.written(), one.known()))
                    .toList();
            if (label != null && list.place().listsUnknown()) {
                labelled(label, named.isEmpty(), group, at, facts);
            }
            if (!named.isEmpty()) {
                var tells = list.place().compareTo(TechnologyPlace.SKILLS) >= 0 || list.isAllKnown();
                var groups = subject != Subject.COLLABORATION && (tells || LISTING.contains(subject));
                named.stream()
                        .filter(one -> !AgentTools.isOne(one.written(), group))
                        .map(one -> groups ? technology(one, category, at) : technology(one.headless(), null, at))
                        .forEach(tells ? facts::tell : facts::mention);
            }
        }
        if (!mayName) {
            return;
        }
        var isNamed = label != null
                && !scope.names().technologiesIn(label.label().plain()).isEmpty();
        var around = subject == Subject.TECHNOLOGY && !isNamed ? category : LISTING.contains(subject) ? kind : null;
        mentioned(text, around, named, at, facts);
        packages(text).forEach(one -> facts.mention(technology(one, null, at)));
    }

    /** {@code **FlapDB**: storage}: where technologies are listed a label may be one; above others it is their kind. */
    private void labelled(Label label, boolean alone, @Nullable String group, Passage at, Facts facts) {
        var place = alone && label.marked() ? TechnologyPlace.TECHNOLOGIES : TechnologyPlace.SKILLS;
        TechnologyList.of(label.label(), place, scope.names()).named().stream()
                .filter(named -> named.known() != null || ListedNames.isSure(named.written(), false))
                .forEach(named -> facts.mention(technology(named, group, at)));
    }

    /** 'The optional packages (flap-kit, flapper)' lists names wherever it stands, if one of them is known. */
    private List<Named> packages(Text text) {
        var found = new ArrayList<Named>();
        for (var inner : PACKAGES.all(text.plain())) {
            var list = TechnologyList.of(Text.of(inner.group(1)), TechnologyPlace.PACKAGES, scope.names());
            if (list.holdsKnown()) {
                found.addAll(list.named());
            }
        }
        return found;
    }

    private void mentioned(Text text, @Nullable String category, List<Named> listed, Passage at, Facts facts) {
        var found = new HashSet<Slug>();
        listed.forEach(named -> found.add(named.slug()));
        for (var mention : mentions.in(text)) {
            var written = text.plain().substring(mention.start(), mention.end());
            var isPart = listed.stream().anyMatch(named -> named.isMoreThan(mention, text.plain()));
            if (!isPart && found.add(mention.named().slug())) {
                facts.mention(technology(Named.of(written, mention.named()), category, at));
            }
        }
    }

    /** 'Tools: a, b' lists technologies wherever it stands. */
    private TechnologyPlace place(Subject subject, @Nullable Label label) {
        if (label != null
                && PACKAGES_LABEL.matches(label.label().plain())
                && TechnologyList.of(label.rest(), TechnologyPlace.PACKAGES, scope.names())
                        .holdsKnown()) {
            return TechnologyPlace.PACKAGES;
        }
        var says = label == null
                        || subject == Subject.TECHNOLOGY
                        || !label.marked() && !isShort(label)
                        || TARGETS.matches(label.label().plain())
                ? null
                : label.label().subject().orElse(null);
        return TechnologyPlace.of(says == Subject.TECHNOLOGY ? says : subject);
    }

    /** A technology under its heading, else as the vocabulary groups it. */
    static Technology technology(Named named, @Nullable String category, Passage at) {
        var head = named.head() == null ? category : named.head();
        var known = named.known() == null ? null : named.known().category();
        var under = head == null || head.isBlank() ? known == null ? "Other" : known : Words.title(head);
        return new Technology(named.written(), named.slug(), under, at);
    }

    private static boolean isNoStack(Label label) {
        return NOT_A_STACK.contains(label.label().plain().toLowerCase(Locale.ROOT))
                || NONE.begins(label.rest().plain());
    }

    /** What stands before a colon without being set apart may be half a sentence. */
    private static boolean isShort(Label label) {
        return !label.rest().isBlank() && Words.count(label.label().plain()) <= MOST_CATEGORY_WORDS;
    }
}
