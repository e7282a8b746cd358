package dev.rolegraph.graph.embedded;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A Neo4j that starts in the background. */
final class Neo4jStart implements AutoCloseable {
    private final FutureTask<EmbeddedNeo4j> start;

    Neo4jStart(Path folder) {
        this.start = new FutureTask<>(() -> EmbeddedNeo4j.start(folder));
        Thread.ofPlatform().name("neo4j-start").daemon().start(start);
    }

    /** Returns once it has started; throws what kept it from doing so. */
    EmbeddedNeo4j await() {
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Neo4j starts", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Waits for a start under way: Neo4j cannot be stopped in the middle of one. */
    @Override
    public void close() {
        try {
            start.get().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // It never ran, and whoever waited for it was told why.
        }
    }
}
