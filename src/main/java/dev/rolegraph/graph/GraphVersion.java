package dev.rolegraph.graph;

import java.util.Comparator;
import java.util.Map;

/**
 * A state of the graph as readers see it, told from every other one: what was read at one version is of one state.
 *
 * @param revision of the ledger that the graph has
 * @param edits how often it was written at a revision that it had already: mended, or found to be sound
 */
public record GraphVersion(long revision, long edits) implements Comparable<GraphVersion> {
    private static final Comparator<GraphVersion> ORDER =
            Comparator.comparingLong(GraphVersion::revision).thenComparingLong(GraphVersion::edits);

    /** By the columns of the same names. */
    static GraphVersion of(Map<String, Object> row) {
        return new GraphVersion(((Number) row.get("revision")).longValue(), ((Number) row.get("edits")).longValue());
    }

    @Override
    public int compareTo(GraphVersion other) {
        return ORDER.compare(this, other);
    }
}
