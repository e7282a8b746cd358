package dev.rolegraph.graphql;

import dev.rolegraph.role.Digest;
import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The documents that an operator lets clients send: a folder of {@code .graphql} files. Read at start, which an invalid one stops. */
@Context
@Requires(property = AllowList.FOLDER)
class AllowList {
    static final String FOLDER = "rolegraph.graphql.allow-list";

    private final Map<String, String> textsByHash = new HashMap<>();

    AllowList(@Property(name = FOLDER) Path folder, ParsedDocuments documents) {
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".graphql")).toList()) {
                add(file, documents);
            }
        } catch (IOException e) {
            throw new RolegraphException.BadRequest("The folder %s of %s cannot be read.".formatted(folder, FOLDER));
        }
        if (textsByHash.isEmpty()) {
            throw new RolegraphException.BadRequest(
                    "The folder %s of %s has no .graphql file, so that nothing could be asked."
                            .formatted(folder, FOLDER));
        }
    }

    /** A file's last line break is no part of what most clients send. */
    private void add(Path file, ParsedDocuments documents) throws IOException {
        var text = Files.readString(file).strip();
        var errors = documents.parsed(text).getErrors();
        if (errors != null && !errors.isEmpty()) {
            throw new RolegraphException.BadRequest("%s is on the allow-list and is no question to this API: %s"
                    .formatted(file, errors.getFirst().getMessage()));
        }
        textsByHash.put(Digest.whole(text), text);
    }

    /** As it is on the list; empty where it is not. Space around it tells nothing. */
    Optional<String> document(String text) {
        return byHash(Digest.whole(text.strip()));
    }

    /** Empty where no document on the list has this hash. */
    Optional<String> byHash(String hash) {
        return Optional.ofNullable(textsByHash.get(hash));
    }
}
