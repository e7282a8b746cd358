package dev.rolegraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.graph.Projection;
import dev.rolegraph.ingest.Projector;
import dev.rolegraph.ledger.Ledger;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The whole application, once for all tests of a JVM: with the embedded Neo4j and the H2 ledger, or with PostgreSQL and
 * a Neo4j server where the build says so. A test that needs a graph of its own empties it first: tests of one JVM run
 * one after the other.
 */
public final class RunningServer implements AutoCloseable {
    public static final String ADMIN_KEY = "the-admin-key-of-the-integration-tests";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Far more than it takes, for a machine that does much else. */
    private static final Duration PROJECTION = Duration.ofMinutes(2);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedServer server;

    private RunningServer(EmbeddedServer server) {
        this.server = server;
    }

    private static final class Holder {
        private static final RunningServer ONLY = start(stores());

        private static Map<String, Object> stores() {
            var stores = new HashMap<String, Object>();
            if (isOnServers()) {
                stores.putAll(Containers.asLedger(Containers.postgres()));
                stores.putAll(Containers.asGraph(Containers.neo4j()));
                // Questions are asked here, not how fast: the machine may have no time for the server.
                stores.put("rolegraph.neo4j.patience", "10s");
            }
            return stores;
        }
    }

    /** Whether the only server's stores are PostgreSQL and a Neo4j server. */
    static boolean isOnServers() {
        return "servers".equals(System.getProperty("rolegraph.test.stores"));
    }

    public static RunningServer get() {
        return Holder.ONLY;
    }

    /** One with stores of its own, of the same kind: for what cannot be removed again. */
    public static RunningServer fresh() {
        return start(isOnServers() ? SharedServers.stores() : Map.of());
    }

    /** A server of its own, with properties that differ. */
    public static RunningServer start(Map<String, Object> further) {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "it-data");
            var properties = new HashMap<String, Object>(Map.of(
                    "micronaut.server.port",
                    -1,
                    "rolegraph.data",
                    data.toAbsolutePath().toString(),
                    "rolegraph.seed",
                    "none",
                    "rolegraph.admin-key",
                    ADMIN_KEY));
            properties.putAll(further);
            var server = ApplicationContext.run(EmbeddedServer.class, properties);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.getApplicationContext().close();
                Leftovers.remove(data);
            }));
            server.getApplicationContext().getBean(Projection.class).awaitStart();
            return new RunningServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public URI uri(String path) {
        return server.getURI().resolve(path);
    }

    /** A document of the examples beside the project; the test is left out where they are not there. */
    public static List<Path> examples() {
        var folder = Path.of("../shared/examples/documents");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the example documents are not beside the project");
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole response to a request with the admin key. */
    public JsonNode ask(String query, Map<String, Object> variables) {
        return respond(query, variables, "Bearer " + ADMIN_KEY);
    }

    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /** The data of a request that must not fail. */
    public JsonNode data(String query, Map<String, Object> variables) {
        var response = ask(query, variables);
        if (response.has("errors")) {
            throw new AssertionError(response.get("errors").toPrettyString());
        }
        return response.get("data");
    }

    public JsonNode data(String query) {
        return data(query, Map.of());
    }

    /** @param authorization the header, or null for none */
    public JsonNode respond(String query, Map<String, Object> variables, String authorization) {
        return post(Map.of("query", query, "variables", variables), authorization);
    }

    /** The whole response to a request of these parameters, with the admin key. */
    public JsonNode post(Map<String, Object> parameters) {
        return post(parameters, "Bearer " + ADMIN_KEY);
    }

    public int status(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param authorization the header, or null for none */
    public JsonNode post(Map<String, Object> parameters, String authorization) {
        try {
            var request = HttpRequest.newBuilder(uri("/graphql"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(parameters)));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            return JSON.readTree(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String IMPORT = """
            mutation Import($input: ImportDocumentsInput!) {
              importDocuments(input: $input) {
                revision
                userErrors { code message path }
                results { path outcome document { id revision } findings { severity code line message } }
              }
            }
            """;

    /** Imports documents into the source {@code default}; the payload. */
    public JsonNode importDocuments(List<Map<String, Object>> documents) {
        var payload =
                data(IMPORT, Map.of("input", Map.of("documents", documents))).get("importDocuments");
        awaitGraph();
        return payload;
    }

    public void awaitGraph() {
        if (!bean(Projector.class).await(bean(Ledger.class).revision(), PROJECTION)) {
            throw new AssertionError("the graph did not follow the ledger");
        }
    }

    public JsonNode importDocument(String path, String text) {
        return importDocuments(List.of(Map.of("path", path, "text", text)));
    }

    public JsonNode importFiles(List<Path> files) {
        var documents = new ArrayList<Map<String, Object>>();
        for (var file : files) {
            try {
                documents.add(Map.of("path", file.getFileName().toString(), "text", Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return importDocuments(documents);
    }

    /** Removes every document, and with them everything. */
    public RunningServer emptied() {
        for (var revision : bean(Ledger.class).documents()) {
            var id = GlobalId.of("Document", revision.document().id());
            data("mutation { removeDocument(input: {id: \"%s\"}) { removedId } }".formatted(id));
        }
        awaitGraph();
        return this;
    }
}
