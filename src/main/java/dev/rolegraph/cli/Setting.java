package dev.rolegraph.cli;

import dev.rolegraph.role.RolegraphException;
import java.util.Locale;
import java.util.Optional;

/** A setting for commands that start no server: as a system property, or in the environment like a server's. */
record Setting(String name) {
    static final Setting ADMIN_KEY = new Setting("rolegraph.admin-key");
    static final Setting DATA = new Setting("rolegraph.data");
    static final Setting KEY = new Setting("rolegraph.key");
    static final Setting MAX_DOCUMENT_BYTES = new Setting("rolegraph.max-document-bytes");
    static final Setting VOCABULARY = new Setting("rolegraph.vocabulary");

    Optional<String> value() {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(inEnvironment())))
                .filter(value -> !value.isBlank());
    }

    String inEnvironment() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    int orElse(int standard) {
        try {
            return value().map(Integer::parseInt).orElse(standard);
        } catch (NumberFormatException e) {
            throw new RolegraphException.BadRequest(
                    "%s is no number: %s.".formatted(inEnvironment(), value().orElseThrow()));
        }
    }
}
