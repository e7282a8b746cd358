package dev.rolegraph;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL and one Neo4j for tests that need stores of their own one after the other: to start them takes longer
 * than most tests. Who asks for an empty graph has closed the applications that used the one before.
 */
public final class SharedServers {
    private static final AtomicInteger LEDGERS = new AtomicInteger();

    private SharedServers() {}

    private static final class Holder {
        private static final CompletableFuture<PostgreSQLContainer> STARTING =
                CompletableFuture.supplyAsync(Containers::postgres);
        private static final Neo4jContainer NEO4J = Containers.neo4j();
        private static final PostgreSQLContainer POSTGRES = STARTING.join();
        private static final Driver GRAPH =
                GraphDatabase.driver(NEO4J.getBoltUrl(), AuthTokens.basic("neo4j", NEO4J.getAdminPassword()));
    }

    /** Where an application finds a ledger that is new and a graph that is empty. */
    public static Map<String, Object> stores() {
        var stores = new HashMap<>(newLedger());
        stores.putAll(emptyGraph());
        return stores;
    }

    private static Map<String, Object> newLedger() {
        var postgres = Holder.POSTGRES;
        var name = "ledger_" + LEDGERS.incrementAndGet();
        try (var connection = DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                var sql = connection.createStatement()) {
            sql.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var ledger = new HashMap<>(Containers.asLedger(postgres));
        ledger.put(
                "datasources.default.url", postgres.getJdbcUrl().replace("/" + postgres.getDatabaseName(), "/" + name));
        return ledger;
    }

    /** Where it finds a graph that is empty. */
    static Map<String, Object> emptyGraph() {
        run("MATCH (n) DETACH DELETE n");
        var graph = new HashMap<>(Containers.asGraph(Holder.NEO4J));
        // Tests ask questions, not how fast they are answered: the machine may have no time for the server.
        graph.put("rolegraph.neo4j.patience", "10s");
        return graph;
    }

    /** The port of Neo4j, for a proxy to lead to. */
    static int neo4jPort() {
        return Holder.NEO4J.getMappedPort(7687);
    }

    /** Runs a statement on the graph. */
    public static void run(String cypher) {
        Holder.GRAPH.executableQuery(cypher).execute();
    }
}
