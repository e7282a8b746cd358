package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rolegraph.vocabulary.ShippedVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well five documents of other people are read, which lie outside this project. */
class ExampleDocumentsTests {
    private static final Path EXAMPLES = Path.of("../shared/examples");
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final double GOOD = 0.95;

    @Test
    void readsTheFiveExamplesAsAPersonDoes() throws IOException {
        assumeTrue(Files.isDirectory(EXAMPLES), "skipped: no example documents at " + EXAMPLES);
        var scores = new ExampleScores(ShippedVocabulary.VOCABULARY);
        for (var document : documents(EXAMPLES.resolve("documents"))) {
            var name = document.getFileName().toString().replace(".md", ".json");
            scores.score(document, EXAMPLES.resolve("expected").resolve(name));
        }
        scores.scores.forEach((kind, score) -> System.out.println(kind + ": " + score));
        scores.notes.forEach(System.out::println);
        assertThat(scores.identities).hasSize(5).containsOnly("backend-engineer");
        assertThat(scores.forbidden).isEmpty();
        assertThat(scores.scores).containsKeys("collaborations", "technologies", "metrics", "references");
        scores.scores.forEach((kind, score) -> {
            assertThat(score.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(GOOD);
            assertThat(score.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(GOOD);
        });
    }

    @Test
    void readsEveryRealDocumentWithoutFailing() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: no corpus at " + CORPUS);
        var reader = new DocumentReader(ShippedVocabulary.VOCABULARY);
        for (var document : documents(CORPUS)) {
            var reading = reader.read(document.getFileName().toString(), Files.readString(document));
            assertThat(reading.roles()).as(document.toString()).isNotEmpty();
        }
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
