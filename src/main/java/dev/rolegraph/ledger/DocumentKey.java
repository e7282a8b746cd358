package dev.rolegraph.ledger;

import dev.rolegraph.role.Digest;

/** Which document: a path within a source. The same pair is the same document, however often it is removed and sent. */
public record DocumentKey(String source, String path) {
    private static final int ID_LENGTH = 26;

    /** A short identifier made from source and path alone: 26 characters, letters and digits. */
    public String id() {
        return Digest.whole(source + "\0" + path).substring(0, ID_LENGTH);
    }
}
