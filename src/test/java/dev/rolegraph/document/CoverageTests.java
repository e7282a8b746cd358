package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is lost: each content line is in a fact, else in a finding, else counted as prose. */
class CoverageTests {
    private static final DocumentReader READER = new DocumentReader(new StubNames());

    static List<String> shapes() throws IOException {
        return FixtureTests.shapes();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void countsEachContentLineOfAFixtureOnce(String shape) throws IOException {
        assertCounts(Files.readString(Path.of("src/test/resources/documents", shape + ".md")));
    }

    @Property(tries = 300)
    void countsEachContentLineOfAnyDocumentOnce(@ForAll("documents") String text) {
        assertCounts(text);
    }

    /** Under a heading that people write no listed line is mere prose; the heading itself may be. */
    @Property(tries = 200)
    void losesNoListedLine(@ForAll("headings") String heading, @ForAll("words") List<String> items) {
        var text = "# Ferry Planner\n\n## " + heading + "\n"
                + items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining());
        var reading = READER.read("ferry-planner.md", text);
        assertThat(reading.coverage().proseLines()).isLessThanOrEqualTo(1);
    }

    private static void assertCounts(String text) {
        var reading = READER.read("some.md", text);
        var lines = Lines.of(text);
        var told = new HashSet<Integer>();
        reading.roles().stream()
                .flatMap(role -> role.facts().stream())
                .map(Fact::at)
                .flatMapToInt(CoverageTests::lines)
                .forEach(told::add);
        var found = reading.findings().stream().map(Finding::line).collect(Collectors.toSet());
        var content = IntStream.rangeClosed(1, lines.count())
                .filter(lines::isContent)
                .boxed()
                .toList();
        var inFacts = content.stream().filter(told::contains).count();
        var inFindings = content.stream()
                .filter(line -> !told.contains(line) && found.contains(line))
                .count();
        assertThat(counts(reading)).containsExactly(content.size(), (int) inFacts, (int) inFindings, (int)
                (content.size() - inFacts - inFindings));
    }

    private static IntStream lines(Passage at) {
        return IntStream.rangeClosed(at.line(), at.endLine());
    }

    private static List<Integer> counts(Reading reading) {
        var coverage = reading.coverage();
        return List.of(coverage.contentLines(), coverage.factLines(), coverage.findingLines(), coverage.proseLines());
    }

    @Provide
    Arbitrary<String> headings() {
        return Arbitraries.of(
                "Responsibilities", "Workflow", "Works With", "Tech Stack", "Success Metrics", "Notes", "Examples");
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "reads the tables twice",
                        "**With qa-engineer**: trial trips",
                        "**Delay**: < 5 min",
                        "Python, Redis and Docker",
                        "`rope-maker` – ropes",
                        "ropes → delegate to rope-maker",
                        "never sails at night",
                        "delays below 5%")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> documents() {
        var section = Combinators.combine(headings(), words())
                .as((heading, items) ->
                        "## " + heading + "\n\nSome words before.\n\n- " + String.join("\n- ", items) + "\n");
        return section.list().ofMaxSize(6).map(sections -> "# Ferry Planner\n\n" + String.join("\n", sections));
    }
}
