package dev.rolegraph.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The vocabulary of {@code seed-data}, for tests. */
public final class ShippedVocabulary {
    static final List<VocabularyFile> FILES = Stream.of("technologies", "roles", "skills", "topics")
            .map(ShippedVocabulary::file)
            .toList();
    public static final Vocabulary VOCABULARY = Vocabulary.of(FILES);

    private ShippedVocabulary() {}

    private static VocabularyFile file(String list) {
        var path = Path.of("seed-data", "vocabulary", list + ".yaml");
        try {
            return new VocabularyFile("vocabulary/" + list + ".yaml", Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
