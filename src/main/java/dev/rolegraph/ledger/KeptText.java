package dev.rolegraph.ledger;

/** Text as both databases keep it: PostgreSQL takes no U+0000, not even to compare with. */
public final class KeptText {
    private KeptText() {}

    public static boolean canBe(String text) {
        return text.indexOf('\0') < 0;
    }
}
