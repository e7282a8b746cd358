package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What still works while Neo4j cannot be reached. */
class GraphAwayIT {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        // Nobody listens on port 1.
        server = RunningServer.start(
                Map.of("rolegraph.neo4j.uri", "bolt://127.0.0.1:1", "rolegraph.neo4j.password", "not needed"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void documents_are_still_recorded_and_read_and_questions_are_unavailable() {
        var began = System.nanoTime();
        var imported = server.data("""
                mutation { importDocuments(input: {documents: [{path: "a.md", text: "# Away Engineer\\n\\n- Waits"}]}) {
                  results { outcome document { id path text } } } }
                """);
        assertThat(imported.at("/importDocuments/results/0/outcome").asText()).isEqualTo("CREATED");

        var response = server.ask(
                "query($id: ID!) { document(id: $id) { text } role(slug: \"away-engineer\") { name } }",
                Map.of(
                        "id",
                        imported.at("/importDocuments/results/0/document/id").asText()));

        assertThat(response.at("/data/document/text").asText()).contains("Away Engineer");
        assertThat(response.at("/data/role").isNull()).isTrue();
        assertThat(response.get("errors")).hasSize(1);
        assertThat(response.at("/errors/0/path/0").asText()).isEqualTo("role");
        assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(response.at("/errors/0/message").asText())
                .doesNotContain("127.0.0.1")
                .doesNotContain("Exception");
        // A hang would be far longer; how fast it is, is measured elsewhere.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void the_server_is_alive_and_not_ready() throws Exception {
        assertThat(status("/health/liveness")).isEqualTo(200);
        assertThat(status("/health/readiness")).isEqualTo(503);
    }

    private static int status(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
