package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.vocabulary.Vocabulary;
import dev.rolegraph.vocabulary.VocabularyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The vocabulary that the project ships: what real documents are read with. */
final class ShippedNames {
    static final Names NAMES = Vocabulary.of(
            Stream.of("technologies", "roles", "skills").map(ShippedNames::file).toList());

    private ShippedNames() {}

    private static VocabularyFile file(String list) {
        var path = Path.of("seed-data", "vocabulary", list + ".yaml");
        try {
            return new VocabularyFile("vocabulary/" + list + ".yaml", Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
