package dev.rolegraph.document;

import dev.rolegraph.document.MetricPhrase.Place;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds measures with a limit. */
final class Metrics implements SectionReader {
    private static final Set<Subject> MEASURES = Set.of(Subject.METRIC, Subject.QUALITY_GATE, Subject.QUALITY_STANDARD);
    private static final Set<Subject> GOALS = Set.of(Subject.CHECKLIST, Subject.OBJECTIVE);
    private static final Wording MEASURE =
            Wording.of("(?i).*\\b(?:metrics?|measures?|kpis?|slos?|slis?|indicators?)\\b.*");
    private static final Wording TARGET =
            Wording.of("(?i).*\\b(?:targets?|goals?|thresholds?|limits?|slos?|objectives?|budgets?)\\b.*");
    private static final Wording NO_TARGET = Wording.of(
            "(?i).*\\b(?:current|baseline|actual|today|examples?|priority|weight|frequency|cadence|owner|tools?|how|why|notes?|window)\\b.*");

    private static final Wording BOXED = Wording.of("(\\p{L}[^()]{2,60})\\(([^()]{2,30})\\)");

    /** Outside of sections on measures a longer name is a sentence. */
    private static final int MOST_WORDS = 8;

    private final Scope scope;
    private final Names names;

    Metrics(Scope scope) {
        this.scope = scope;
        this.names = scope.names();
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        var place = place(subject);
        // A gate or an objective with a limit is a metric and stays a gate or an objective.
        var whole = subject == Subject.METRIC;
        var heading = section.heading();
        if (heading != null && saysNumber(heading.title())) {
            lengthOf(heading.title(), scope.at(heading.line()), facts);
        }
        for (var entry : section.entries()) {
            var item = entry.item();
            if (item.form() != Item.Form.QUOTE && saysNumber(item.text().plain())) {
                var label = Label.of(item.text()).filter(found -> !found.rest().isBlank());
                label.ifPresent(found -> lengthOf(found.label().plain(), scope.at(item), facts));
                add(
                        label.map(found -> found.label().plain()).orElse(null),
                        label.map(Label::rest).orElse(item.text()).plain(),
                        place,
                        whole,
                        scope.at(item),
                        facts);
            }
        }
        for (var table : section.tables()) {
            if (place != Place.ANYWHERE || isOfMeasures(table)) {
                read(table, facts);
            }
        }
    }

    /** 'Diagnosis (< 5 minutes)', 'Brief (< 200 words)': how long it may take or be, which nothing below says. */
    private void lengthOf(String title, Passage at, Facts facts) {
        BOXED.whole(title)
                .ifPresent(box -> Limits.in(box.group(2)).stream()
                        .filter(limit -> limit.form() != Limit.Form.BARE && limit.isUpper())
                        .filter(limit -> limit.isShortTime() || limit.isLength())
                        .findFirst()
                        .ifPresent(limit -> facts.mention(new Metric(
                                box.group(1).strip(),
                                limit.comparator(),
                                limit.value(),
                                limit.unit(),
                                null,
                                null,
                                at))));
    }

    private static Place place(Subject subject) {
        return MEASURES.contains(subject) ? Place.MEASURES : GOALS.contains(subject) ? Place.GOALS : Place.ANYWHERE;
    }

    /** Patterns are for the few lines that hold a number, or a word for one: 'zero', 'under an hour'. */
    private static boolean saysNumber(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= '0' && sign <= '9'
                    || (sign == 'z' || sign == 'Z') && text.regionMatches(true, i, "zero", 0, 4)
                    || sign == ' ' && comparesAt(text, i)
                    || sign == '-' && text.regionMatches(true, i - 3, "sub", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean comparesAt(String text, int end) {
        return switch (end == 0 ? ' ' : text.charAt(end - 1)) {
            case 'r' -> text.startsWith("under", end - 5);
            case 'n' -> text.startsWith("within", end - 6) || text.startsWith("than", end - 4);
            case 'w' -> text.startsWith("below", end - 5);
            default -> false;
        };
    }

    private static boolean isOfMeasures(Table table) {
        return !table.head().isEmpty()
                && MEASURE.matches(table.head().getFirst().plain())
                && table.head().stream().anyMatch(Metrics::isTarget);
    }

    private static boolean isTarget(Text head) {
        return TARGET.matches(head.plain()) || Percentiles.in(head.plain()).isPresent();
    }

    private void read(Table table, Facts facts) {
        var head = table.head();
        var aims = head.stream().skip(1).anyMatch(Metrics::isTarget);
        for (var row : table.rows()) {
            for (var i = 1; i < row.cells().size() && i < head.size(); i++) {
                var counts = aims
                        ? isTarget(head.get(i))
                        : !NO_TARGET.matches(head.get(i).plain());
                if (counts && saysNumber(row.cell(i).plain())) {
                    add(
                            named(row.cell(0), head.get(i)),
                            row.cell(i).plain(),
                            Place.MEASURES,
                            true,
                            scope.at(row.line()),
                            facts);
                }
            }
        }
    }

    /** What a row measures, in a column of percentiles with the column's. */
    private static String named(Text row, Text column) {
        return Percentiles.in(column.plain())
                .map(percentile -> "%s (p%s)".formatted(row.plain(), percentile))
                .orElse(row.plain());
    }

    /** A technology and a number without a unit are a version. */
    private boolean isVersion(MetricPhrase found) {
        var name = found.name();
        return found.unit() == null && isTechnology(name);
    }

    private boolean isTechnology(String name) {
        return names.technology(name).isPresent()
                || names.technologiesIn(name).stream().anyMatch(mention -> mention.end() == name.length());
    }

    private void add(@Nullable String label, String text, Place place, boolean whole, Passage at, Facts facts) {
        for (var found : MetricPhrase.in(label, text, place)) {
            var isNamed = found.name().chars().anyMatch(Character::isLetter) && (whole || !isVersion(found));
            var isSure = place != Place.ANYWHERE || found.unit() != null && Words.count(found.name()) <= MOST_WORDS;
            if (isNamed && isSure) {
                var metric = new Metric(
                        found.name(),
                        found.comparator(),
                        found.value(),
                        found.unit(),
                        found.percentile(),
                        found.window(),
                        at);
                if (whole) {
                    facts.tell(metric);
                } else {
                    facts.mention(metric);
                }
            }
        }
    }
}
