package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DocumentReaderPropertyTests {
    private static final DocumentReader READER = new DocumentReader(new StubNames());
    private static final List<String> PIECES = List.of(
            "# Title\n",
            "## Works With\n",
            "- **With qa-engineer**: tests\n",
            "```json\n",
            "```\n",
            "---\n",
            "name: x: y\n",
            "| Agent | For |\n",
            "|---|---|\n",
            "| `data-engineer` | pipelines |\n",
            "Label:\n",
            "**Label:**\n",
            "\n",
            "\t- deep\n",
            "1. step\n",
            "> quote\n",
            "<example>\n",
            "</example>\n",
            "<!-- ",
            "-->\n",
            "p95 < 200ms",
            "\r\n",
            "\uFEFF",
            "\u0000",
            "[a](b.md) — c\n",
            "{\"to\": \"agent_qa_*\", \"type\": \"x\"}\n",
            "- [ ] box\n",
            "*Version: 1*\n");

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) {
        check(text);
    }

    @Property(tries = 500)
    void anyMixOfShapesIsRead(@ForAll("mixes") String text) {
        check(text);
    }

    @Property(tries = 300)
    void anyTruncationOfAFixtureIsRead(@ForAll("fixtures") String text, @ForAll @IntRange(max = 4000) int length) {
        check(text.substring(0, Math.min(length, text.length())));
    }

    @Property(tries = 200)
    void anySpliceOfTwoFixturesIsRead(
            @ForAll("fixtures") String one, @ForAll("fixtures") String other, @ForAll @IntRange(max = 2000) int at) {
        check(one.substring(0, Math.min(at, one.length())) + other);
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> fixtures() {
        try (var files = Files.list(Path.of("src/test/resources/documents"))) {
            var texts = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(DocumentReaderPropertyTests::text)
                    .toList();
            return Arbitraries.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String text) {
        var reading = READER.read("some.md", text);
        var lines = Math.max(1, Lines.of(text).count());
        assertThat(reading).isEqualTo(READER.read("some.md", text));
        assertThat(reading.findings())
                .allSatisfy(finding -> assertThat(finding.line()).isBetween(1, lines));
        reading.roles()
                .forEach(role -> assertThat(role.facts()).allSatisfy(fact -> {
                    assertThat(fact.at().endLine()).isBetween(fact.at().line(), lines);
                    assertThat(fact.at().quote()).isNotNull();
                }));
        assertThat(sum(reading)).isEqualTo(reading.coverage().contentLines());
    }

    private static int sum(Reading reading) {
        var coverage = reading.coverage();
        return coverage.factLines() + coverage.proseLines() + coverage.findingLines();
    }
}
