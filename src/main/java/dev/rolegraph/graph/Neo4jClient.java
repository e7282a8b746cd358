package dev.rolegraph.graph;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * The driver's connections to one Neo4j, and the one that tells whether it lives.
 *
 * @param near the shorter way to one that is in this process; null for any other
 */
record Neo4jClient(
        Driver driver, Lifeline lifeline, @Nullable InProcessReads near) implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 100;

    Neo4jClient(Neo4jServer server) {
        this(
                driver(server, MOST_CONNECTIONS),
                new Lifeline(driver(server, 1), server.patience()),
                server.inProcess() == null ? null : new InProcessReads(server.inProcess()));
    }

    private static Driver driver(Neo4jServer server, int mostConnections) {
        var patience = server.patience().toMillis();
        return GraphDatabase.driver(
                server.uri(),
                AuthTokens.basic(server.username(), server.password()),
                Config.builder()
                        .withMaxConnectionPoolSize(mostConnections)
                        .withConnectionTimeout(patience / 2, TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(patience * 9 / 10, TimeUnit.MILLISECONDS)
                        .withMaxTransactionRetryTime(patience, TimeUnit.MILLISECONDS)
                        .withUserAgent("rolegraph")
                        .build());
    }

    @Override
    public void close() {
        lifeline.close();
        driver.close();
    }
}
