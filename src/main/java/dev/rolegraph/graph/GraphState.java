package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        return transaction.run("""
                        MERGE (l:GraphLock {name: 'graph'})
                        SET l.locked = true REMOVE l.locked
                        WITH l
                        MATCH (s:GraphState)
                        RETURN s.revision AS revision
                        """).single().get("revision").asLong();
    }

    /**
     * Changes the graph so that readers can tell. When the change is made, and before it is committed, a marker is
     * committed; it is taken back when all of the change can be read. Whoever sees it may have read half of the change;
     * while the change is being made, readers go on with what there was.
     *
     * @param work changes everything but the node of the state, which the marker has to change meanwhile
     * @param state says then how far the graph is
     */
    static <W, T> T change(
            GraphStore store, Function<TransactionContext, W> work, BiFunction<TransactionContext, W, T> state) {
        T changed;
        try {
            changed = store.write(transaction -> {
                lock(transaction);
                var done = work.apply(transaction);
                mark(store);
                return state.apply(transaction, done);
            });
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

    private static void mark(GraphStore store) {
        store.write(transaction -> transaction
                .run("MATCH (s:GraphState) SET s.writing = s.revision")
                .consume());
    }

    /** Takes a marker back that is nobody's any more, as a crash leaves one: a change that goes on is waited for. */
    static void unmark(GraphStore store) {
        store.write(transaction -> {
            lock(transaction);
            return transaction.run("MATCH (s:GraphState) REMOVE s.writing").consume();
        });
    }

    /** From now on, what readers know of the names that were given is out of date. */
    static void renamed(SimpleQueryRunner transaction, long revision) {
        transaction
                .run("MATCH (s:GraphState) SET s.names = $revision", Map.of("revision", revision))
                .consume();
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
