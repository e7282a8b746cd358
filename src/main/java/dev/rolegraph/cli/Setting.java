package dev.rolegraph.cli;

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

    /** @throws dev.rolegraph.role.RolegraphException.BadRequest where a server would refuse it, too */
    int orElse(int standard) {
        return value().map(given -> Integer.parseInt(ServerSettings.checked(this, given)))
                .orElse(standard);
    }
}
