package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Says which Neo4j to use where it is not the embedded one. */
@Factory
final class Neo4jServerFactory {
    @Singleton
    @Requires(property = "rolegraph.neo4j.uri")
    StartingNeo4j configured(
            @Property(name = "rolegraph.neo4j.uri") String uri,
            @Property(name = "rolegraph.neo4j.username", defaultValue = "neo4j") String username,
            @Nullable @Property(name = "rolegraph.neo4j.password") String password,
            @Property(name = "rolegraph.neo4j.patience", defaultValue = "1800ms") Duration patience) {
        if (password == null) {
            throw new RolegraphException.BadRequest(
                    "ROLEGRAPH_NEO4J_URI is set but ROLEGRAPH_NEO4J_PASSWORD is not. Set both.");
        }
        return new StartingNeo4j(CompletableFuture.completedFuture(new Neo4jServer(uri, username, password, patience)));
    }

    @Singleton
    @Requires(missingBeans = StartingNeo4j.class)
    StartingNeo4j neither() {
        throw new RolegraphException.BadRequest("This Rolegraph was built without the embedded Neo4j."
                + " Set ROLEGRAPH_NEO4J_URI, ROLEGRAPH_NEO4J_USERNAME and ROLEGRAPH_NEO4J_PASSWORD to a server's.");
    }
}
