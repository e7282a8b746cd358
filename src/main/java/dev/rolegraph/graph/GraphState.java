package dev.rolegraph.graph;

import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/** The node that says how far the graph is, as a writing transaction uses it. */
final class GraphState {
    private GraphState() {}

    static GraphVersion version(SimpleQueryRunner transaction) {
        var row = transaction
                .run("MATCH (s:GraphState) RETURN s.revision AS revision, coalesce(s.edits, 0) AS edits")
                .single();
        return new GraphVersion(row.get("revision").asLong(), row.get("edits").asLong());
    }

    /** Has other writers wait until this transaction ends; the revision that the graph is at until then. */
    static long lock(SimpleQueryRunner transaction) {
        return transaction
                .run("MATCH (s:GraphState) SET s.locked = true REMOVE s.locked RETURN s.revision")
                .single()
                .get(0)
                .asLong();
    }

    /** Committed before a change, and taken back with it: a reader that sees one may have read half of the change. */
    static void mark(GraphStore store) {
        store.write(transaction -> transaction
                .run("MATCH (s:GraphState) SET s.writing = s.revision")
                .consume());
    }

    static void unmark(GraphStore store) {
        store.write(transaction ->
                transaction.run("MATCH (s:GraphState) REMOVE s.writing").consume());
    }

    /** The change itself takes the marker back. */
    static void unmark(SimpleQueryRunner transaction, long revision) {
        transaction.run("""
                        MATCH (s:GraphState)
                        SET s.revision = CASE WHEN s.revision < $revision THEN $revision ELSE s.revision END
                        REMOVE s.writing
                        """, Map.of("revision", revision)).consume();
    }

    /** The same for what was mended at the same revision. */
    static void mended(SimpleQueryRunner transaction) {
        transaction
                .run("MATCH (s:GraphState) SET s.edits = coalesce(s.edits, 0) + 1 REMOVE s.writing")
                .consume();
    }
}
