package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.Ledger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** What goes on while a store is away, and what is there when it is back, without a person's help. */
@NeedsContainers
class OutagesIT {
    private static final String IMPORT = """
            mutation($path: String!, $text: String!) {
              importDocuments(input: {source: "outages", documents: [{path: $path, text: $text}]}) {
                revision results { outcome } } }
            """;
    private static final String IMPORT_MANY =
            "mutation($input: ImportDocumentsInput!) { importDocuments(input: $input) { results { outcome } } }";
    /** A hang would be far longer; how fast it is, is measured elsewhere. */
    private static final Duration NO_HANG = Duration.ofSeconds(9);

    private static PostgreSQLContainer postgres;
    private static Neo4jContainer neo4j;
    private static Proxy toPostgres;
    private static Proxy toNeo4j;
    private static RunningServer server;

    private final Set<String> acknowledged = new TreeSet<>();

    @BeforeAll
    static void start() {
        var starting = CompletableFuture.supplyAsync(Containers::postgres);
        neo4j = Containers.neo4j();
        postgres = starting.join();
        toPostgres = new Proxy(postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
        toNeo4j = new Proxy(neo4j.getMappedPort(7687));
        var stores = new HashMap<>(Containers.asLedger(postgres));
        stores.putAll(Containers.asGraph(neo4j));
        stores.put(
                "datasources.default.url",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(toPostgres.port(), postgres.getDatabaseName()));
        // Straight to one server: a routing table would lead past the proxy.
        stores.put("rolegraph.neo4j.uri", "bolt://127.0.0.1:" + toNeo4j.port());
        server = RunningServer.start(stores);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        toNeo4j.close();
        toPostgres.close();
    }

    @BeforeEach
    void one_document() {
        save("before");
        server.awaitGraph();
    }

    @AfterEach
    void everything_that_was_acknowledged_is_in_ledger_and_graph() {
        server.awaitGraph();
        assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
        for (var name : acknowledged) {
            assertThat(role(name).at("/data/role/documented").asBoolean())
                    .as(name)
                    .isTrue();
        }
    }

    private JsonNode write(String name) {
        return server.ask(
                IMPORT,
                Map.of(
                        "path",
                        name + ".md",
                        "text",
                        "# %s Engineer\n\n- Waits for %d\n".formatted(name, System.nanoTime())));
    }

    private void save(String name) {
        assertThat(write(name).at("/data/importDocuments/results/0/outcome").asText())
                .isIn("CREATED", "UPDATED");
        acknowledged.add(name);
    }

    private static JsonNode role(String name) {
        return server.ask(
                "query($slug: String!) { role(slug: $slug) { documented } }", Map.of("slug", name + "-engineer"));
    }

    private static JsonNode readiness() throws Exception {
        return readiness(server);
    }

    private static JsonNode readiness(RunningServer server) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(server.uri("/health/readiness")).build();
            return new ObjectMapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    private static Duration time(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void without_the_graph_the_ledger_goes_on(String name) throws Exception {
        for (int i = 0; i < 2; i++) {
            var took = time(() -> assertThat(code(role("before"))).isEqualTo("UNAVAILABLE"));
            System.out.println(name + ": " + took.toMillis() + " ms to say that the graph is away");
            assertThat(took).isLessThan(NO_HANG);
        }
        save(name);
        assertThat(server.ask("{ graphStatus { ledgerRevision } }").has("errors"))
                .isTrue();
        assertThat(readiness().at("/details/graph/status").asText()).isEqualTo("DOWN");
        assertThat(readiness().at("/details/graph/details/message").asText()).contains("Neo4j cannot be reached");
    }

    @Test
    void a_paused_neo4j_is_unavailable_and_the_graph_catches_up() throws Exception {
        engine(neo4j, id -> docker().pauseContainerCmd(id).exec());
        try {
            without_the_graph_the_ledger_goes_on("paused");
        } finally {
            engine(neo4j, id -> docker().unpauseContainerCmd(id).exec());
        }
    }

    @Test
    void a_killed_neo4j_is_unavailable_and_the_graph_catches_up() throws Exception {
        engine(neo4j, id -> docker().killContainerCmd(id).exec());
        try {
            without_the_graph_the_ledger_goes_on("killed");
        } finally {
            engine(neo4j, id -> docker().startContainerCmd(id).exec());
        }
    }

    @Test
    void a_neo4j_that_comes_back_empty_is_filled_again() throws Exception {
        toNeo4j.refuse(true);
        without_the_graph_the_ledger_goes_on("emptied");
        var empty = Containers.neo4j();
        toNeo4j.leadTo(empty.getMappedPort(7687));
        toNeo4j.refuse(false);
        server.awaitGraph();
        assertThat(role("emptied").at("/data/role/documented").asBoolean()).isTrue();

        // The old one is behind now, as one that was restored from a copy.
        toNeo4j.leadTo(neo4j.getMappedPort(7687));
        server.awaitGraph();
        empty.stop();
    }

    @Test
    void a_network_that_breaks_and_delays_loses_nothing() {
        toNeo4j.delay(Duration.ofMillis(50));
        toPostgres.delay(Duration.ofMillis(20));
        try {
            for (int i = 0; i < 5; i++) {
                toNeo4j.drop();
                if (!write("broken").has("errors")) {
                    acknowledged.add("broken");
                }
                toPostgres.drop();
                if (!write("broken too").has("errors")) {
                    acknowledged.add("broken-too");
                }
            }
        } finally {
            toNeo4j.delay(Duration.ZERO);
            toPostgres.delay(Duration.ZERO);
        }
        save("mended");
    }

    @Test
    void an_import_of_many_that_loses_its_database_is_said_to_fail_and_can_be_sent_again() throws Exception {
        var documents = IntStream.range(0, 40)
                .mapToObj(i -> Map.of("path", "many-%d.md".formatted(i), "text", "# Many%d Engineer\n".formatted(i)))
                .toList();
        var input = Map.<String, Object>of("input", Map.of("source", "outages", "documents", documents));
        var sent = CompletableFuture.supplyAsync(() -> server.ask(IMPORT_MANY, input));
        var before = server.bean(Ledger.class).revision();
        while (server.bean(Ledger.class).revision() < before + 5 && !sent.isDone()) {
            Thread.onSpinWait();
        }
        toPostgres.drop();
        assertThat(sent.get().has("errors") ? code(sent.get()) : "UNAVAILABLE").isEqualTo("UNAVAILABLE");

        save_when_it_is_back("after-many");
        var again = server.data(IMPORT_MANY, input).at("/importDocuments/results");
        assertThat(again).hasSize(40);
        assertThat(again).extracting(result -> result.get("outcome").asText()).containsAnyOf("UNCHANGED");
        assertThat(server.bean(Ledger.class).documents())
                .filteredOn(document -> document.document().path().startsWith("many-"))
                .hasSize(40);
    }

    @Test
    void a_neo4j_that_refuses_the_password_is_told_from_one_that_is_away() throws Exception {
        var stores = new HashMap<>(Containers.asGraph(neo4j));
        stores.put("rolegraph.neo4j.password", "another");
        try (var locked = RunningServer.start(stores)) {
            assertThat(readiness(locked).at("/details/graph/details/message").asText())
                    .contains("refuses the user name or the password");
            assertThat(code(locked.ask("{ roles { totalCount } }"))).isEqualTo("UNAVAILABLE");
        }
    }

    private void without_the_ledger_the_graph_goes_on(String name) {
        for (int i = 0; i < 2; i++) {
            var took = time(() -> assertThat(code(write("refused"))).isEqualTo("UNAVAILABLE"));
            System.out.println(name + ": " + took.toMillis() + " ms to say that the ledger is away");
            assertThat(took).isLessThan(NO_HANG);
            assertThat(role("before").at("/data/role/documented").asBoolean()).isTrue();
        }
    }

    @Test
    void a_paused_postgresql_refuses_writes_and_questions_go_on() {
        engine(postgres, id -> docker().pauseContainerCmd(id).exec());
        try {
            without_the_ledger_the_graph_goes_on("paused");
        } finally {
            engine(postgres, id -> docker().unpauseContainerCmd(id).exec());
        }
        save_when_it_is_back("after-a-pause");
    }

    @Test
    void a_killed_postgresql_refuses_writes_and_questions_go_on() {
        save("killed-after");
        engine(postgres, id -> docker().killContainerCmd(id).exec());
        try {
            without_the_ledger_the_graph_goes_on("killed");
        } finally {
            engine(postgres, id -> docker().startContainerCmd(id).exec());
        }
        save_when_it_is_back("after-a-kill");
    }

    /** A database starts in its own time. */
    private void save_when_it_is_back(String name) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (write(name).has("errors") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        save(name);
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }

    private static void engine(GenericContainer<?> container, Consumer<String> command) {
        command.accept(container.getContainerId());
    }
}
