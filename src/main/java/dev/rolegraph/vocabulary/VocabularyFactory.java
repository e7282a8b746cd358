package dev.rolegraph.vocabulary;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads the vocabulary that is packaged, and over it a folder of the user's own. */
@Factory
public final class VocabularyFactory {
    private static final List<String> PACKAGED =
            List.of("roles.yaml", "skills.yaml", "technologies.yaml", "topics.yaml");

    /**
     * @param folder with {@code *.yaml} files that add or override, or null
     * @throws RolegraphException.BadRequest where the folder is none, or a file in it is not valid
     */
    @Singleton
    public static Vocabulary vocabulary(@Nullable @Property(name = "rolegraph.vocabulary") Path folder) {
        var files = new ArrayList<>(
                PACKAGED.stream().map(VocabularyFactory::packaged).toList());
        if (folder != null) {
            files.addAll(in(folder));
        }
        return Vocabulary.of(files);
    }

    private static VocabularyFile packaged(String name) {
        var path = "seed-data/vocabulary/" + name;
        try (var file = VocabularyFactory.class.getResourceAsStream("/" + path)) {
            return new VocabularyFile(
                    path, new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<VocabularyFile> in(Path folder) {
        try (var entries = Files.list(folder)) {
            var files = new ArrayList<VocabularyFile>();
            for (var file : entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(new VocabularyFile(file.toString(), Files.readString(file)));
            }
            return files;
        } catch (IOException e) {
            throw new RolegraphException.BadRequest(
                    "The vocabulary folder %s cannot be read: set ROLEGRAPH_VOCABULARY to a folder of YAML files, or leave it out."
                            .formatted(folder));
        }
    }
}
