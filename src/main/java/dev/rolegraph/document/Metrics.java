package dev.rolegraph.document;

import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds measures with a limit. */
final class Metrics implements SectionReader {
    private static final Set<Subject> MEASURES = Set.of(
            Subject.METRIC, Subject.QUALITY_GATE, Subject.QUALITY_STANDARD, Subject.CHECKLIST, Subject.OBJECTIVE);

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
        var measures = MEASURES.contains(subject);
        // A gate or an objective with a limit is a metric and stays a gate or an objective.
        var whole = subject == Subject.METRIC;
        for (var entry : section.entries()) {
            var item = entry.item();
            if (item.form() != Item.Form.QUOTE) {
                var label = Label.of(item.text()).filter(found -> !found.rest().isBlank());
                add(
                        label.map(found -> found.label().plain()).orElse(null),
                        label.map(Label::rest).orElse(item.text()).plain(),
                        measures,
                        whole,
                        scope.at(item),
                        facts);
            }
        }
        if (measures) {
            for (var table : section.tables()) {
                for (var row : table.rows()) {
                    var at = scope.at(row.line());
                    for (var i = 1; i < row.cells().size(); i++) {
                        add(row.cell(0).plain(), row.cell(i).plain(), true, true, at, facts);
                    }
                }
            }
        }
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

    private void add(@Nullable String label, String text, boolean measures, boolean whole, Passage at, Facts facts) {
        MetricPhrase.of(label, text, measures)
                .filter(found -> found.name().chars().anyMatch(Character::isLetter) && !isVersion(found))
                .filter(found -> measures || found.unit() != null && Words.count(found.name()) <= MOST_WORDS)
                .map(found -> new Metric(
                        found.name(),
                        found.comparator(),
                        found.value(),
                        found.unit(),
                        found.percentile(),
                        found.window(),
                        at))
                .ifPresent(whole ? facts::tell : facts::mention);
    }
}
