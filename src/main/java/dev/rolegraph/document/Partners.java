package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds collaborations in the items of a section. */
final class Partners implements SectionReader {
    private static final Wording PEOPLE = Wording.ofAnyCase(
            "\\b(?:stakeholders?|teams?|departments?|functions?|functional|people|others|partners?|colleagues|peers|counterparts)\\b");

    private static final int MOST_GROUP_WORDS = 3;

    private final Scope scope;
    private final PartnerNames names;
    private final ItemPartners items;
    private final HeadingPartner headings;
    private final ForeignPartners foreign;
    private @Nullable Set<Slug> skills;

    Partners(Scope scope) {
        this.names = new PartnerNames(scope.names(), scope.self());
        this.scope = scope;
        this.items = new ItemPartners(names);
        this.headings = new HeadingPartner(scope, names);
        this.foreign = new ForeignPartners(scope.names(), scope.self());
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        var listed = subject == Subject.COLLABORATION;
        if (listed && headings.read(section, facts)) {
            return;
        }
        var listing = section.listing();
        var heads = new IdentityHashMap<Item, Boolean>();
        for (var entry : section.entries()) {
            var item = entry.item();
            if (item.form() == Item.Form.QUOTE || item.isCrossedOut() || facts.isTold(item)) {
                continue;
            }
            var lists = listed
                    && item.isListed()
                    && (entry.parent() == null
                            || entry.parent().item().isLabel()
                            || heads.computeIfAbsent(entry.parent().item(), parent -> heads(parent, listing)));
            var below = entry.parent() != null && entry.parent().item().isLabel()
                    ? listing.below(entry.parent().text().plain())
                    : listing;
            var kind = below.kind();
            var linked = item.isListed() && subject != Subject.BOUNDARY
                    ? items.linked(item.text(), kind)
                    : List.<Partnership>of();
            var said = linked.isEmpty() && listed ? foreign.in(item.text().plain(), kind) : linked;
            var found = said.isEmpty() ? unlinked(subject, item, lists, below) : said;
            if (found.isEmpty() && lists && !heads.computeIfAbsent(item, group -> heads(group, listing))) {
                found = items.labels().departments(item.text(), below, isOfPeople(section));
            }
            if (found.isEmpty()) {
                if (lists) {
                    unknown(item, section).ifPresent(facts::find);
                }
                continue;
            }
            found.stream()
                    .map(partnership -> lists ? partnership : partnership.without(skills()))
                    .map(partnership -> withNestedTopics(partnership, item))
                    .flatMap(partnership -> partnership.at(scope.at(item)))
                    .forEach(lists || !linked.isEmpty() ? facts::tell : facts::mention);
        }
    }

    private List<Partnership> unlinked(Subject subject, Item item, boolean lists, Listing listing) {
        if (subject == Subject.REFERENCE) {
            return List.of();
        }
        if (subject == Subject.BOUNDARY) {
            return items.together(item.text());
        }
        if (lists) {
            return items.listed(item.text(), listing);
        }
        return subject == Subject.COLLABORATION
                ? items.told(item.text(), listing, item.form() == Item.Form.PROSE)
                : items.anywhere(item.text());
    }

    /** Whether an item only groups those that are listed in it: 'Product', and below it the product manager. */
    private boolean heads(Item item, Listing listing) {
        return !item.items().isEmpty()
                && Words.count(item.text().plain()) <= MOST_GROUP_WORDS
                && items.listed(item.text(), listing).isEmpty()
                && item.items().stream()
                        .flatMap(below -> items.listed(below.text(), listing).stream())
                        .anyMatch(partnership -> partnership.with().stream().anyMatch(RoleName::known));
    }

    /** Whether those who are listed are people: the heading says so, or another of them is known. */
    private boolean isOfPeople(Section section) {
        return PEOPLE.isIn(section.title()) || labels(section).anyMatch(items.labels()::isPartner);
    }

    /** Whether the labels of a list are names: one of them is known. */
    private boolean listsNames(Section section) {
        return labels(section)
                .anyMatch(label -> items.labels().partners(label).stream().anyMatch(RoleName::known));
    }

    private static Stream<Label> labels(Section section) {
        return section.items().stream().flatMap(item -> Label.of(item.text()).stream());
    }

    /** A name that stands where partners are listed, and is not known for one. */
    private Optional<Finding> unknown(Item item, Section section) {
        return Label.of(item.text())
                .filter(label -> (label.marked() || label.label().subject().isEmpty() && listsNames(section))
                        && !LabelPartners.isDirection(label)
                        && item.text().leading(Mark.Kind.LINK).isEmpty()
                        && names.mayName(label.label().plain()))
                .map(label -> new Finding(
                        Finding.Severity.NOTE,
                        "UNKNOWN_PARTNER",
                        item.first(),
                        "'%s' stands in a list of partners and is not known as a role. %s"
                                .formatted(
                                        label.label().plain(),
                                        remedy(label.label().plain()))));
    }

    private String remedy(String name) {
        return scope.names()
                .nearestRole(name)
                .map("If it is '%s', add it to the aliases of that role in the vocabulary."::formatted)
                .orElse("If it is one, add it or an alias to the vocabulary.");
    }

    /** The slugs that the document lists as skills: a sentence that uses one works with nobody. */
    private Set<Slug> skills() {
        if (skills == null) {
            skills = scope.outline().sections().stream()
                    .filter(section -> section.subject() == Subject.SKILL)
                    .flatMap(section -> section.entries().stream())
                    .flatMap(entry -> entry.text().marks(Mark.Kind.CODE).map(entry.text()::of))
                    .map(code -> Slug.of(code.substring(code.lastIndexOf('/') + 1)))
                    .collect(Collectors.toSet());
        }
        return skills;
    }

    private static Partnership withNestedTopics(Partnership partnership, Item item) {
        if (!partnership.topics().isEmpty() || item.items().isEmpty()) {
            return partnership;
        }
        List<String> topics = item.items().stream()
                .filter(Item::isListed)
                .flatMap(nested -> Topics.of(nested.text().plain()).stream())
                .toList();
        return partnership.on(topics);
    }
}
