package dev.rolegraph.role;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal digits; texts count as UTF-8. */
public final class Digest {
    private static final int SHORT = 24;

    private Digest() {}

    /** A short stand-in for a text of any length, to be part of an identity: the first 24 digits. */
    public static String of(String text) {
        return whole(text).substring(0, SHORT);
    }

    /** All 64 digits. */
    public static String whole(String text) {
        return whole(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All 64 digits. */
    public static String whole(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
