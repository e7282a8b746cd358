package dev.rolegraph.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.Containers;
import dev.rolegraph.NeedsContainers;
import dev.rolegraph.RunningServer;
import dev.rolegraph.cli.PackagedServer;
import dev.rolegraph.graph.StoreModelSteps.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Assertions;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same on PostgreSQL and a Neo4j server, with the packaged server, which can be killed. */
@AddLifecycleHook(NeedsContainers.OfProperties.class)
class StoreModelOnServersIT {
    @Provide
    Arbitrary<List<Step>> sequences() {
        return StoreModelSteps.sequences(1);
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void ledger_and_graph_are_what_the_model_is(@ForAll("sequences") List<Step> steps) throws Exception {
        var withCrash = new ArrayList<>(steps);
        withCrash.add(steps.size() / 2, new Step.Crash(new Step.Import("Alpha", "Gamma")));
        try (var server = new Packaged()) {
            new StoreModelSteps(server).run(withCrash);
        }
    }

    private static final class Stores {
        private static final PostgreSQLContainer POSTGRES = Containers.postgres();
        private static final Map<String, Object> NEO4J = Containers.asGraph(Containers.neo4j());
        private static final Driver GRAPH = GraphDatabase.driver(
                NEO4J.get("rolegraph.neo4j.uri").toString(),
                AuthTokens.basic("neo4j", NEO4J.get("rolegraph.neo4j.password").toString()));
        private static int databases;

        /** A ledger that is new, and a graph that is empty. */
        static Map<String, String> fresh() throws Exception {
            var database = "model_" + databases++;
            try (var connection = DriverManager.getConnection(
                            POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
                    var sql = connection.createStatement()) {
                sql.execute("create database " + database);
            }
            run("MATCH (n) DETACH DELETE n");
            var properties = new HashMap<>(Containers.asLedger(POSTGRES));
            properties.putAll(NEO4J);
            properties.put(
                    "datasources.default.url",
                    POSTGRES.getJdbcUrl().replace("/" + POSTGRES.getDatabaseName(), "/" + database));
            properties.put("rolegraph.neo4j.patience", "10s");
            properties.put("rolegraph.admin-key", RunningServer.ADMIN_KEY);
            return PackagedServer.environment(properties);
        }

        static void run(String cypher) {
            GRAPH.executableQuery(cypher).execute();
        }
    }

    private static final class Packaged implements StoreModelSteps.Subject, AutoCloseable {
        private final Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "model");
        private final Map<String, String> stores = Stores.fresh();
        private final Random random = new Random();
        private PackagedServer server = start();

        Packaged() throws Exception {}

        private PackagedServer start() throws IOException, InterruptedException {
            return PackagedServer.start(folder.resolve("data"), stores);
        }

        @Override
        public JsonNode data(String query, Map<String, Object> variables) {
            try {
                var answer = server.ask(RunningServer.ADMIN_KEY, query, variables);
                Assertions.assertFalse(answer.has("errors"), answer::toPrettyString);
                return answer.get("data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void awaitGraph() {
            try {
                server.awaitGraph(RunningServer.ADMIN_KEY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void restart() {
            try {
                server.stop();
                server = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void crash(String query, Map<String, Object> variables) {
            var dying = server;
            var request = Thread.startVirtualThread(() -> {
                try {
                    dying.ask(RunningServer.ADMIN_KEY, query, variables);
                } catch (IOException | InterruptedException e) {
                    // As it should be.
                }
            });
            try {
                Thread.sleep(random.nextInt(30));
                dying.kill();
                request.join();
                server = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void leaveMark() {
            Stores.run("MATCH (s:GraphState) SET s.writing = s.revision");
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
