package dev.rolegraph.cli;

import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.AdminKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that speaks to a running server. */
final class Target {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the server (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Key to use; else ROLEGRAPH_KEY, else the admin key in a data folder on this machine.")
    private @Nullable String key;

    RolegraphClient connect() {
        return new RolegraphClient(
                url, Optional.ofNullable(key).or(Setting.KEY::value).or(this::localKey));
    }

    /** A data folder's key is its own server's, and not to be sent to another machine. */
    private Optional<String> localKey() {
        return RolegraphClient.isOnThisMachine(url)
                ? adminKey(Path.of(Setting.DATA.value().orElse("data")))
                : Optional.empty();
    }

    /** The admin key of a server on this machine: the configured one, else the one in its data folder. */
    static Optional<String> adminKey(Path data) {
        var file = AdminKey.file(data);
        try {
            var kept = Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.<String>empty();
            return Setting.ADMIN_KEY.value().or(() -> kept);
        } catch (IOException e) {
            throw new RolegraphException.BadRequest(
                    "The admin key in %s cannot be read: give a key with --key.".formatted(file));
        }
    }
}
