package dev.rolegraph.bench.questions;

import dev.rolegraph.graph.Projection;
import dev.rolegraph.graph.StartingNeo4j;
import dev.rolegraph.ingest.Imports;
import dev.rolegraph.ingest.Projector;
import dev.rolegraph.ledger.Ledger;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;

/**
 * Rolegraph with its embedded Neo4j and the generated roles, in a process of its own. When it is ready, it says where it
 * and Neo4j listen; it ends with the process that started it.
 */
final class BenchmarkServer {
    static final String READY = "ready ";
    private static final Duration LONGEST_PROJECTION = Duration.ofMinutes(10);

    private BenchmarkServer() {}

    /** @param properties are given as system properties */
    public static void main(String[] properties) throws Exception {
        var context = ApplicationContext.run();
        var server = context.getBean(EmbeddedServer.class).start();
        context.getBean(Projection.class).awaitStart();
        var ledger = context.getBean(Ledger.class);
        if (ledger.revision() == 0) {
            var began = System.nanoTime();
            context.getBean(Imports.class)
                    .importDocuments(GeneratedRoles.SOURCE, new GeneratedRoles().documents(), false, "benchmark");
            context.getBean(Projector.class).await(ledger.revision(), LONGEST_PROJECTION);
            System.out.printf("imported and projected in %.0f s%n", (System.nanoTime() - began) / 1e9);
        }
        if (!context.getBean(Projector.class).await(ledger.revision(), LONGEST_PROJECTION)) {
            throw new IllegalStateException("the graph did not follow the ledger");
        }
        var neo4j = context.getBean(StartingNeo4j.class).server().join();
        System.out.println(
                READY + server.getPort() + " " + neo4j.uri() + " " + neo4j.username() + " " + neo4j.password());
        // Ends when the other process does.
        while (System.in.read() != -1) {}
        Runtime.getRuntime().halt(0);
    }
}
