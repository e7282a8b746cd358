package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.Reading;
import dev.rolegraph.vocabulary.ShippedVocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well documents are read that the reader was not made for: role documents of other people, which lie outside this
 * project. What some of them hold was written down by hand before the reader saw them; they were drawn by lot,
 * stratified over the collections, as {@code src/test/resources/corpus/README.md} says.
 *
 * <p>When a fact that was read is one that was written down:
 *
 * <ul>
 *   <li>identity: the slug of the first role, or one of {@code alt_slugs};
 *   <li>collaborations: kind (or one of {@code alt_kinds}) and slug of the partner (or {@code alt_slugs}), in the same
 *       line or a neighbouring one;
 *   <li>technologies: the slug, anywhere in the document;
 *   <li>metrics: comparator, value and unit (or one of {@code alt_units}), in the same line or a neighbouring one. The
 *       name is for people. One without a value stands for any metric of that line;
 *   <li>references: the address. One without an address stands for any reference of that line.
 * </ul>
 *
 * <p>Precision and recall are over the facts of all documents together. A fact is counted once however often it was
 * read. What is {@code optional}, because careful people would differ, counts neither for nor against.
 */
class CorpusTests {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path WRITTEN = Path.of("src/test/resources");
    private static final Path IDENTITIES = Path.of("src/test/resources/corpus-identities.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLAUSIBLE = Pattern.compile("[\\p{L}\\p{Nd}]+(-[\\p{L}\\p{Nd}]+){0,7}");
    private static final DocumentReader READER = new DocumentReader(ShippedVocabulary.VOCABULARY);

    /** What is aimed at; never lowered. */
    private record Floor(double precision, double recall) {}

    private static final Map<String, Floor> AIMS = Map.of(
            "identity", new Floor(0.95, 0.95),
            "collaborations", new Floor(0.92, 0.88),
            "technologies", new Floor(0.90, 0.85),
            "metrics", new Floor(0.92, 0.90),
            "references", new Floor(0.95, 0.95));

    private static final int WRONG_IDENTITIES = 1;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus",
                "corpus-kept-aside",
                "corpus-third-draw",
                "corpus-fourth-draw",
                "corpus-fifth-draw",
                "corpus-sixth-draw",
                "corpus-seventh-draw",
                "corpus-eighth-draw",
                "corpus-ninth-draw",
                "corpus-tenth-draw"
            })
    void readsWhatAPersonReads(String draw) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: no documents at " + CORPUS);
        var scores = new CorpusScores();
        for (var file : files(WRITTEN.resolve(draw), ".json")) {
            var written = JSON.readTree(file.toFile());
            scores.score(written, read(CORPUS.resolve(written.get("document").asText())));
        }
        System.out.println(draw);
        scores.scores.forEach((kind, score) -> System.out.println(kind + ": " + score));
        scores.misses.forEach(System.out::println);
        AIMS.forEach((kind, aim) -> {
            var score = scores.scores.get(kind);
            assertThat(score.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(aim.precision());
            assertThat(score.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(aim.recall());
        });
    }

    @Test
    void tellsWhichRoleADocumentDescribes() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: no documents at " + CORPUS);
        var roles = JSON.readTree(IDENTITIES.toFile());
        var wrong = new ArrayList<String>();
        for (var document : files(CORPUS, ".md")) {
            var reading = read(document);
            assertThat(reading.roles()).as(document.toString()).isNotEmpty();
            var slug = reading.roles().getFirst().slug().value();
            assertThat(slug).as(document.toString()).matches(PLAUSIBLE);
            var accepted = roles.path(CORPUS.relativize(document).toString());
            if (!accepted.isMissingNode()
                    && accepted.valueStream().noneMatch(name -> name.asText().equals(slug))) {
                wrong.add(document + ": " + slug + ", not " + accepted);
            }
        }
        System.out.printf("identity: %d of %d wrong%n", wrong.size(), roles.size());
        wrong.forEach(System.out::println);
        assertThat(wrong).hasSizeLessThanOrEqualTo(WRONG_IDENTITIES);
    }

    private static Reading read(Path document) {
        try {
            return READER.read(document.getFileName().toString(), Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.equals(CORPUS.resolve("README.md")))
                    .sorted()
                    .toList();
        }
    }
}
