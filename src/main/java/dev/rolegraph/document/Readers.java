package dev.rolegraph.document;

import static dev.rolegraph.document.Subject.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which reader reads which sections. The rows stand in the order of reading: those that own a section come first, and
 * statements are what is left.
 */
final class Readers {
    private record Row(Function<Scope, SectionReader> reader, Set<Subject> sections) {}

    private static final List<Row> ROWS = List.of(
            only(Decisions::new, DECISION),
            only(Resources::new, RESOURCE, REFERENCE),
            everywhere(Messages::new),
            except(Partners::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE),
            except(FencePartners::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE, BOUNDARY),
            except(PartnerTables::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE, BOUNDARY),
            except(References::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE),
            everywhere(Competencies::new),
            everywhere(Attributes::new),
            except(Technologies::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE, BOUNDARY, REFERENCE),
            only(Skills::new, TECHNOLOGY, SKILL, FOCUS, CAPABILITY),
            except(SkillTables::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE),
            except(Metrics::new, EXAMPLE, OUTPUT, MESSAGE, STRUCTURE, REFERENCE, RESOURCE, IDENTITY),
            only(Workflows::new, WORKFLOW, PROTOCOL),
            everywhere(Statements::new));

    private Readers() {}

    static void read(Scope scope, Facts facts) {
        var readers = ROWS.stream()
                .map(row -> new Reader(row.reader.apply(scope), row.sections))
                .toList();
        for (var section : scope.outline().sections()) {
            var subject = section.subject();
            for (var reader : readers) {
                if (reader.sections.contains(subject)) {
                    reader.reader.read(section, facts);
                }
            }
        }
    }

    private record Reader(SectionReader reader, Set<Subject> sections) {}

    private static Row only(Function<Scope, SectionReader> reader, Subject... sections) {
        return new Row(reader, EnumSet.copyOf(Arrays.asList(sections)));
    }

    private static Row except(Function<Scope, SectionReader> reader, Subject... sections) {
        return new Row(reader, EnumSet.complementOf(EnumSet.copyOf(Arrays.asList(sections))));
    }

    private static Row everywhere(Function<Scope, SectionReader> reader) {
        return new Row(reader, EnumSet.allOf(Subject.class));
    }
}
