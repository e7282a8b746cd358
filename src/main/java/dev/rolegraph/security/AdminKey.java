package dev.rolegraph.security;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.ledger.ApiKeys;
import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that every other one comes from: the one that is configured, else the one in the data folder, else a new one
 * where the ledger has none.
 */
@Context
public class AdminKey {
    /** Its name in the ledger. */
    static final String NAME = "admin";

    private static final int SHORTEST = 16;

    private final Path file;
    private final @Nullable String made;

    AdminKey(
            ApiKeys keys,
            @Property(name = "rolegraph.data") Path data,
            @Nullable @Property(name = "rolegraph.admin-key") String given) {
        this.file = file(data);
        var known = given == null ? read(file) : Optional.of(checked(given));
        if (known.isPresent()) {
            known.filter(key -> !isInUse(keys, key)).ifPresent(key -> keys.put(NAME, Access.ADMIN, key.hash()));
            this.made = null;
        } else if (keys.findByName(NAME).isPresent()) {
            this.made = null;
        } else {
            var key = Key.random();
            // The file first: a crash between the two loses no key.
            write(file, key);
            keys.put(NAME, Access.ADMIN, key.hash());
            this.made = key.secret();
        }
    }

    /** Makes a new admin key for the data folder of a server that is stopped; the old one opens nothing any more. */
    public static String replace(ApiKeys keys, Path data) {
        var key = Key.random();
        write(file(data), key);
        keys.put(NAME, Access.ADMIN, key.hash());
        return key.secret();
    }

    /** Where the admin key of a data folder is kept. */
    public static Path file(Path data) {
        return data.resolve("admin.key");
    }

    public Path file() {
        return file;
    }

    /** The key where this start made it; nobody is shown it again. */
    public Optional<String> made() {
        return Optional.ofNullable(made);
    }

    private static boolean isInUse(ApiKeys keys, Key key) {
        return keys.findByHash(key.hash())
                .filter(found -> found.name().equals(NAME))
                .isPresent();
    }

    private static Key checked(String given) {
        if (given.length() < SHORTEST) {
            throw new RolegraphException.BadRequest(
                    "ROLEGRAPH_ADMIN_KEY is too short to be safe: use at least %d characters.".formatted(SHORTEST));
        }
        return new Key(given);
    }

    private static Optional<Key> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                            .filter(secret -> !secret.isEmpty())
                            .map(Key::new)
                    : Optional.empty();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static void write(Path file, Key key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.secret() + "\n");
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static RolegraphException unusable(Path file, IOException cause) {
        return new RolegraphException.Unavailable(
                "The admin key's file %s cannot be read or written: make it this user's own.".formatted(file), cause);
    }
}
