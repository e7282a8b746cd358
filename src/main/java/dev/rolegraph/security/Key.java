package dev.rolegraph.security;

import dev.rolegraph.role.Digest;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that opens Rolegraph. */
record Key(String secret) {
    /** 256 random bits: a hash without salt cannot be turned back into it. */
    static Key random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Key("rg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Digest.whole(secret);
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "Key";
    }
}
