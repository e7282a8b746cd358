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
    private final Belonging belonging;

    Projection(GraphStore store, Belonging belonging, Names names) {
        this.store = store;
        this.schema = new GraphSchema(store);
        this.writer = new DocumentWriter(names);
        this.belonging = belonging;
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
    public Projected graph() {
        var state = schema.prepared();
        if (state.isMarked()) {
            GraphState.unmark(store);
        }
        return state.graph();
    }

    /** Whether nobody else can write this Neo4j, so that whatever is in it is ours to replace. */
    public boolean isOurs() {
        return store.isEmbedded();
    }

    /** The graph is our ledger's: questions are answered from it. */
    public void admit() {
        belonging.admit();
    }

    /** The graph is not our ledger's: questions are refused with this sentence until it is. */
    public void refuse(String why) {
        belonging.refuse(why);
    }

    /**
     * Brings the graph to a revision, in one transaction. A graph that is no longer where it was stays as it is: another
     * server may have projected the change, or Neo4j may be another one.
     *
     * @param from where it was when the change was made for it
     * @return what the graph has then
     */
    public Projected apply(GraphChange change, Projected from) {
        return GraphState.change(
                store,
                transaction -> write(transaction, change, from),
                (transaction, isWritten) ->
                        isWritten ? advance(transaction, change) : GraphState.projected(transaction));
    }

    private boolean write(TransactionContext transaction, GraphChange change, Projected from) {
        var isDue = GraphState.projected(transaction).isWhere(from);
        if (isDue) {
            writer.write(transaction, change);
        }
        return isDue;
    }

    private static Projected advance(TransactionContext transaction, GraphChange change) {
        if (change.names() != null) {
            GraphState.renamed(transaction, change.revision());
        }
        GraphState.set(transaction, change.revision(), change.origin());
        return GraphState.projected(transaction);
    }
}
