package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import jakarta.inject.Singleton;
import org.neo4j.driver.TransactionContext;

/**
 * Brings the graph up to the ledger, in the ledger's order. Each run of changes is one transaction that also stores the
 * number of the last: applying it again changes nothing, and a crash leaves it wholly there or wholly absent.
 * What the graph says follows from the documents and amendments that there are, not from the order in which they came.
 */
@Singleton
public class Projection {
    private final GraphStore store;
    private final GraphSchema schema;
    private final DocumentWriter writer;

    Projection(GraphStore store, Names names) {
        this.store = store;
        this.schema = new GraphSchema(store);
        this.writer = new DocumentWriter(names);
    }

    /** Returns once Neo4j has started; throws what kept it from doing so. */
    public void awaitStart() {
        store.awaitStart();
    }

    /**
     * What the graph has. An empty graph is made ready first, one of an older program is brought up to this one, and
     * one that a crash has left in the middle of a change is told to be whole again.
     *
     * @throws dev.rolegraph.role.RolegraphException.Unavailable where a newer program wrote it
     */
    public GraphVersion version() {
        var state = schema.prepared();
        if (state.isMarked()) {
            GraphState.unmark(store);
        }
        return state.graph();
    }

    /**
     * Brings the graph to a revision, in one transaction. A graph that is there already stays as it is.
     *
     * @return what the graph has then
     */
    public GraphVersion apply(GraphChange change) {
        return GraphState.change(store, transaction -> project(transaction, change));
    }

    private GraphVersion project(TransactionContext transaction, GraphChange change) {
        if (GraphState.lock(transaction) < change.revision()) {
            GraphState.requireMark(transaction);
            writer.write(transaction, change);
        }
        GraphState.unmark(transaction, change.revision());
        return GraphState.version(transaction);
    }
}
