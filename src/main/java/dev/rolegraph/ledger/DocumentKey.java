package dev.rolegraph.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which document: a path within a source. The same pair is the same document, however often it is removed and sent. */
public record DocumentKey(String source, String path) {

    /** A short identifier made from source and path alone: 26 characters, letters and digits. */
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((source + "\0" + path).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 13);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
