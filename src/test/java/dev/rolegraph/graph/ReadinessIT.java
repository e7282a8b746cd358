package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** When a balancer may send questions. */
@Timeout(120)
class ReadinessIT {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> readiness() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(server.uri("/health/readiness")).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void awaitReadiness(int status) throws Exception {
        while (readiness().statusCode() != status) {
            Thread.sleep(50);
        }
    }

    @Test
    void a_server_is_not_ready_while_an_empty_graph_is_filled() throws Exception {
        awaitReadiness(200);
        var neo4j = server.bean(StartingNeo4j.class).server().join();
        try (var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()));
                var session = driver.session();
                var another = session.beginTransaction()) {
            // Who fills the graph waits for as long as this one writes it.
            GraphState.lock(another);
            server.data(
                    "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d}) { revision } }",
                    Map.of("d", List.of(Map.of("path", "a.md", "text", "# Harbour Engineer\n\n- Dredges\n"))));
            awaitReadiness(503);
            assertThat(readiness().body()).contains("The graph is being filled with what is recorded.");
        }
        awaitReadiness(200);
        assertThat(server.data("{ role(slug: \"harbour-engineer\") { name } }")
                        .at("/role/name")
                        .asText())
                .isEqualTo("Harbour Engineer");
    }
}
