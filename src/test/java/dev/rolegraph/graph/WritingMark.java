package dev.rolegraph.graph;

import dev.rolegraph.RunningServer;

/** Makes the graph look as if a change were being written, so that every question waits. */
public final class WritingMark implements AutoCloseable {
    private final GraphStore store;

    public WritingMark(RunningServer server) {
        this.store = server.bean(GraphStore.class);
        store.write(transaction ->
                transaction.run("MATCH (s:GraphState) SET s.writing = -1").consume());
    }

    @Override
    public void close() {
        store.write(transaction ->
                transaction.run("MATCH (s:GraphState) REMOVE s.writing").consume());
    }
}
