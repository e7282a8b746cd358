package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/** The node that says how far the graph is, as a writing transaction uses it. */
final class GraphState {
    private GraphState() {}

    static Projected projected(SimpleQueryRunner transaction) {
        var row = transaction.run("""
                        MATCH (s:GraphState)
                        RETURN s.revision AS revision, coalesce(s.edits, 0) AS edits,
                               s.ledger AS ledger, s.recordedAt AS recordedAt
                        """).single();
        return Projected.of(row.asMap());
    }

    /** Has other writers wait until this transaction ends; the revision that the graph is at until then. */
    static long lock(SimpleQueryRunner transaction) {
        return locked(transaction).get("revision").asLong();
    }

    private static Record locked(SimpleQueryRunner transaction) {
        return transaction.run("""
                        MATCH (s:GraphState)
                        SET s.locked = true REMOVE s.locked
                        RETURN s.revision AS revision, s.writing IS NOT NULL AS marked
                        """).single();
    }

    /**
     * Changes the graph so that readers can tell. A marker is committed before, and taken back when all of the change
     * can be read: whoever sees it may have read half of the change.
     */
    static <T> T change(GraphStore store, Function<TransactionContext, T> change) {
        store.write(transaction -> transaction
                .run("MATCH (s:GraphState) SET s.writing = s.revision")
                .consume());
        T changed;
        try {
            changed = store.write(change);
        } catch (RuntimeException e) {
            // Nothing of it is there, so readers need not wait for it.
            try {
                unmark(store);
            } catch (RolegraphException away) {
                e.addSuppressed(away);
            }
            throw e;
        }
        unmark(store);
        return changed;
    }

    /**
     * Takes a marker back that is nobody's any more, as a crash leaves one. Waits for the change that it may belong to
     * nevertheless; a writer that has not begun finds it gone, and begins again.
     */
    static void unmark(GraphStore store) {
        store.write(transaction ->
                transaction.run("MATCH (s:GraphState) REMOVE s.writing").consume());
    }

    /** @throws RolegraphException.Unavailable where readers could not tell, because the marker was taken back */
    static void requireMark(SimpleQueryRunner transaction) {
        if (!locked(transaction).get("marked").asBoolean()) {
            throw new RolegraphException.Unavailable("Another server writes the graph: trying again.");
        }
    }

    /** From now on the graph is at a revision of a ledger. */
    static void set(SimpleQueryRunner transaction, long revision, @Nullable Origin origin) {
        transaction
                .run(
                        "MATCH (s:GraphState) SET s.revision = $revision, s += $origin",
                        Map.of("revision", revision, "origin", Origin.properties(origin)))
                .consume();
    }

    /** The same for what was mended at the same revision. */
    static void mended(SimpleQueryRunner transaction) {
        transaction
                .run("MATCH (s:GraphState) SET s.edits = coalesce(s.edits, 0) + 1")
                .consume();
    }
}
