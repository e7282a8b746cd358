package dev.rolegraph.graph;

/**
 * A place where the graph is not what the ledger says.
 *
 * @param what the document, fact, role or other thing, by its kind and key
 * @param detail how it differs, in words; empty where it is missing or should not be there
 */
public record Difference(Kind kind, String what, String detail) {
    /** Seen from the ledger. */
    public enum Kind {
        /** The ledger has it, the graph does not. */
        MISSING,
        /** The graph has it, the ledger does not. */
        EXTRA,
        /** Both have it, and it says something else. */
        DIFFERENT
    }
}
