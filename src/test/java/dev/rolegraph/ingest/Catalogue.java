package dev.rolegraph.ingest;

import dev.rolegraph.document.DocumentReader;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Slug;
import dev.rolegraph.vocabulary.Vocabulary;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The seed documents as the reader reads them, with the vocabulary that is shipped; for tests. */
final class Catalogue {
    static final Vocabulary NAMES = VocabularyFactory.vocabulary(null);
    private static final Path FOLDER = Path.of("seed-data", "roles");

    /** What one document says of its role. */
    record Document(String path, RoleReading role, List<Finding> findings) {
        <F extends Fact> Stream<F> facts(Class<F> kind) {
            return role.facts(kind);
        }

        /** For messages: where a fact stands. */
        String at(Fact fact) {
            return path + ":" + fact.at().line();
        }
    }

    /** A role with all documents that describe it, in the order of their paths. */
    record Described(Slug slug, List<Document> documents) {
        <F extends Fact> Stream<F> facts(Class<F> kind) {
            return documents.stream().flatMap(document -> document.facts(kind));
        }

        /** For messages: where something that is missing may be added. */
        String path() {
            return documents.getFirst().path();
        }
    }

    private static final class Holder {
        private static final Catalogue ONLY = new Catalogue();
    }

    private final List<Document> documents = new ArrayList<>();
    private final SortedMap<Slug, Described> roles = new TreeMap<>();

    private Catalogue() {
        var reader = new DocumentReader(NAMES);
        for (var found : DocumentFiles.find(FOLDER)) {
            var path = FOLDER.resolve(found.path());
            var reading = reader.read(found.path(), text(path));
            for (var role : reading.roles()) {
                var document = new Document(path.toString(), role, reading.findings());
                documents.add(document);
                roles.computeIfAbsent(role.slug(), slug -> new Described(slug, new ArrayList<>()))
                        .documents()
                        .add(document);
            }
        }
    }

    static Catalogue shipped() {
        return Holder.ONLY;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Document> documents() {
        return documents;
    }

    SortedMap<Slug, Described> roles() {
        return roles;
    }
}
