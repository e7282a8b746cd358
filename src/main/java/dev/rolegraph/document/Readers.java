package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which reader owns which section, and which read everywhere. Owners come first; statements are what is left. */
final class Readers {
    private static final Map<Subject, List<Function<Scope, SectionReader>>> OWNERS = new EnumMap<>(Map.of(
            Subject.DECISION, List.of(Decisions::new),
            Subject.RESOURCE, List.of(Resources::new)));

    private static final List<Function<Scope, SectionReader>> EVERYWHERE = List.of(
            Messages::new,
            Partners::new,
            TablePartners::new,
            Competencies::new,
            Attributes::new,
            Technologies::new,
            Skills::new,
            Metrics::new,
            References::new,
            Workflows::new,
            Statements::new);

    private Readers() {}

    static void read(Scope scope, Facts facts) {
        var owners = new EnumMap<Subject, List<SectionReader>>(Subject.class);
        OWNERS.forEach((subject, readers) -> owners.put(
                subject, readers.stream().map(reader -> reader.apply(scope)).toList()));
        var everywhere = EVERYWHERE.stream().map(reader -> reader.apply(scope)).toList();
        for (var section : scope.outline().sections()) {
            var readers = new ArrayList<>(owners.getOrDefault(section.subject(), List.of()));
            readers.addAll(everywhere);
            readers.forEach(reader -> reader.read(section, facts));
        }
    }
}
