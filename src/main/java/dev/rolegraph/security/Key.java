package dev.rolegraph.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret that opens Rolegraph. */
record Key(String secret) {
    /** 256 random bits: a hash without salt cannot be turned back into it. */
    static Key random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Key("rg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "Key";
    }
}
