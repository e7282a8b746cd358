package dev.rolegraph.graph.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A Neo4j that starts in the background. */
final class Neo4jStart implements AutoCloseable {
    private final CompletableFuture<EmbeddedNeo4j> neo4j;

    Neo4jStart(Path folder) {
        this.neo4j = CompletableFuture.supplyAsync(
                new Neo4jFolder(folder)::open,
                start -> Thread.ofPlatform().name("neo4j-start").daemon().start(start));
    }

    /** There once it has started; fails with what kept it from doing so. */
    CompletableFuture<EmbeddedNeo4j> neo4j() {
        return neo4j;
    }

    /** Waits for a start under way: Neo4j cannot be stopped in the middle of one. */
    @Override
    public void close() {
        try {
            neo4j.join().close();
        } catch (CompletionException e) {
            // It never ran, and whoever waited for it was told why.
        }
    }
}
