package dev.rolegraph.graph.embedded;

import dev.rolegraph.graph.Neo4jServer;
import dev.rolegraph.graph.StartingNeo4j;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;

/** Starts Neo4j with the application unless a server is configured or Neo4j is not packaged; then none of it is loaded. */
@Factory
@Requires(missingProperty = "rolegraph.neo4j.uri")
@Requires(resources = "classpath:org/neo4j/dbms/api/DatabaseManagementServiceBuilder.class")
final class EmbeddedNeo4jFactory {
    /** It is silent where all of us are: while the machine has no time for this process. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Begins with the application, so that the ledger opens and documents are read meanwhile. */
    @Context
    @Bean(preDestroy = "close")
    Neo4jStart start(@Property(name = "rolegraph.data") Path data) {
        return new Neo4jStart(data.resolve("neo4j"));
    }

    @Singleton
    StartingNeo4j server(Neo4jStart start) {
        return new StartingNeo4j(start.neo4j()
                .thenApply(neo4j -> new Neo4jServer(
                        neo4j.uri(), EmbeddedNeo4j.USERNAME, neo4j.password(), PATIENCE, neo4j.reader())));
    }
}
