package dev.rolegraph.security;

import dev.rolegraph.ledger.Access;

/** What a request needs leave for. */
public enum Permission {
    READ(Access.READER, "a reader's"),
    WRITE(Access.EDITOR, "an editor's"),
    ADMIN(Access.ADMIN, "an admin's");

    private final Access least;
    private final String owner;

    Permission(Access least, String owner) {
        this.least = least;
        this.owner = owner;
    }

    boolean isGivenTo(Access access) {
        return access.compareTo(least) >= 0;
    }

    /** Whose key gives it, as it stands in a sentence: {@code an editor's}. */
    String owner() {
        return owner;
    }
}
