package dev.rolegraph.document;

import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.RoleAttribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds labelled values that describe the role or its document. */
final class Attributes implements SectionReader {
    private static final Wording KNOWN = Wording.of(
            "(?:template |document |agent |role )?version|last (?:updated|modified|reviewed)|updated|created|date|authors?|maintainers?|(?:role |agent )?(?:category|type|id|name|title)|department|(?:expertise|experience|seniority|role|skill|proficiency)(?: level)?|level|seniority|(?:primary |main )?focus|domain|specialization|speciality|model|status|owner|licen[sc]e|company|organization|platform|colou?r|tags|team|job title|location|years of experience|archetype|tier|priority|mission");
    private static final Wording LEVEL = Wording.of(
            "(?:(?:expertise|experience|seniority|role|skill|proficiency|career) )?level|seniority|experience|grade");
    private static final Wording CATEGORY = Wording.of("(?:role |agent )?category|discipline|department");
    private static final Wording SUMMARY = Wording.of(
            "description|summary|overview|purpose|(?:your |core |agent |role )?(?:role|mission|purpose)|role (?:overview|summary|description)|about");
    /** What a role is for sums it up only where nothing else does. */
    private static final Wording MISSION = Wording.of("(?i).*\\b(?:mission|purpose)");

    private static final int MOST_NAME_WORDS = 8;
    private static final Set<Subject> OPENING = Set.of(Subject.IDENTITY, Subject.SUMMARY, Subject.OTHER);

    private final Scope scope;

    Attributes(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        var entries = section.entries();
        var opens = scope.outline().opens(section) && entries.stream().anyMatch(Attributes::isKnownInList);
        for (var entry : entries) {
            var item = entry.item();
            var label = Label.of(item.text())
                    .filter(found -> !found.rest().isBlank())
                    .orElse(null);
            if (label != null
                    && !facts.isTold(item)
                    && (opens && item.isListed() && label.marked()
                            || describes(label, item, subject)
                            || item.form() == Item.Form.PROSE
                                    && sumsUp(label)
                                    && scope.outline().opens(section))) {
                var last = sumsUp(label) ? lastOfParagraph(section.items(), item, Attributes::isLabelled) : item;
                var value = label.rest().plain() + between(section.items(), item, last);
                add(label.label().plain(), value, subject, scope.lines().passage(item.first(), last.last()), facts);
            }
        }
        if (subject == Subject.IDENTITY || subject == Subject.SUMMARY) {
            text(section, subject, facts);
        }
    }

    /** One known key makes a list above the first section the identity of the role, whatever else it holds. */
    private static boolean isKnownInList(Section.Entry entry) {
        return entry.item().isListed()
                && Label.of(entry.text())
                        .filter(label -> label.marked() && KNOWN.matches(key(label)))
                        .isPresent();
    }

    private static boolean describes(Label label, Item item, Subject subject) {
        if (subject == Subject.IDENTITY) {
            return label.marked() || KNOWN.matches(key(label));
        }
        var footer = item.text().leading(Mark.Kind.ITALIC).isPresent();
        return item.form() == Item.Form.PROSE && (footer || OPENING.contains(subject)) && KNOWN.matches(key(label));
    }

    private static String key(Label label) {
        return label.label().plain().toLowerCase(Locale.ROOT);
    }

    /** The paragraph under a heading such as 'Mission' is the value of that heading. */
    private void text(Section section, Subject subject, Facts facts) {
        var heading = section.heading();
        var first = section.items().stream().findFirst().orElse(null);
        if (heading == null
                || first == null
                || first.form() != Item.Form.PROSE
                || facts.isTold(first)
                || heading.subject() == null) {
            return;
        }
        var labelled = Label.of(first.text())
                .filter(label -> label.marked() && !label.rest().isBlank());
        if (labelled.isEmpty()) {
            var last = lastOfParagraph(section.items(), first, Attributes::isMarkedLabel);
            var text = first.text().plain() + between(section.items(), first, last);
            add(heading.title(), text, subject, scope.lines().passage(first.first(), last.last()), facts);
        }
    }

    private static boolean sumsUp(Label label) {
        return label.marked() && SUMMARY.matches(key(label));
    }

    /** Lines below each other are one paragraph, unless one of them is labelled. */
    private static Item lastOfParagraph(List<Item> items, Item first, Predicate<Item> isLabelled) {
        var last = first;
        for (var item : items.subList(items.indexOf(first) + 1, items.size())) {
            var goesOn = first.form() == Item.Form.PROSE
                    && item.form() == Item.Form.PROSE
                    && item.first() == last.last() + 1
                    && !isLabelled.test(item);
            if (!goesOn) {
                break;
            }
            last = item;
        }
        return last;
    }

    private static boolean isMarkedLabel(Item item) {
        return Label.of(item.text()).filter(Label::marked).isPresent();
    }

    private static boolean isLabelled(Item item) {
        return Label.of(item.text()).isPresent();
    }

    /** What the lines behind the first say, up to the last. */
    private static String between(List<Item> items, Item first, Item last) {
        return first.equals(last)
                ? ""
                : items.subList(items.indexOf(first) + 1, items.indexOf(last) + 1).stream()
                        .map(item -> " " + item.text().plain())
                        .collect(Collectors.joining());
    }

    private void add(String key, String value, Subject subject, Passage at, Facts facts) {
        facts.tell(new Attribute(key, value, at));
        if (!Words.isPlaceholder(value)) {
            claimed(key, subject)
                    .filter(attribute -> !MISSION.matches(key) || !facts.claims(attribute))
                    .filter(attribute -> attribute != RoleAttribute.SUMMARY || !isOwnName(value))
                    .ifPresent(attribute -> facts.tell(new Claim(attribute, value, at)));
        }
    }

    private boolean isOwnName(String value) {
        return Words.count(value) <= MOST_NAME_WORDS
                && scope.names().role(value).slug().equals(scope.self());
    }

    private static Optional<RoleAttribute> claimed(String key, Subject subject) {
        var words = key.toLowerCase(Locale.ROOT);
        if (LEVEL.matches(words)) {
            return Optional.of(RoleAttribute.LEVEL);
        }
        if (CATEGORY.matches(words)) {
            return Optional.of(RoleAttribute.CATEGORY);
        }
        return subject == Subject.SUMMARY || SUMMARY.matches(words)
                ? Optional.of(RoleAttribute.SUMMARY)
                : Optional.empty();
    }
}
