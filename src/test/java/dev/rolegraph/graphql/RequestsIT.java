package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.WritingMark;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RequestsIT {
    private static final String QUESTION = "{\"query\":\"{ roles { totalCount } }\"}";

    private static void await(Requests requests, int wanted) throws InterruptedException {
        for (int i = 0; i < 160 && requests.count() != wanted; i++) {
            Thread.sleep(50);
        }
        // Well before the request's own time is over.
        assertThat(requests.count()).isEqualTo(wanted);
    }

    @Test
    void a_client_that_goes_away_ends_its_request() throws Exception {
        var server = RunningServer.get();
        var requests = server.bean(Requests.class);
        try (var _ = new WritingMark(server)) {
            try (var socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
                socket.getOutputStream()
                        .write(("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: %d\r\n\r\n%s")
                                .formatted(socket.getPort(), QUESTION.length(), QUESTION)
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                await(requests, 1);
            }
            await(requests, 0);
        }
    }

    @Test
    void requests_that_outlast_the_grace_of_a_stop_are_told_that_the_server_is_unavailable() throws Exception {
        try (var server = RunningServer.start(Map.of())) {
            server.importDocument("a.md", "# Stopping Engineer\n\n- Stops\n");
            var requests = server.bean(Requests.class);
            try (var _ = new WritingMark(server)) {
                CompletableFuture<JsonNode> answer =
                        CompletableFuture.supplyAsync(() -> server.ask("{ roles { totalCount } }"));
                await(requests, 1);

                requests.close();

                assertThat(answer.get().at("/errors/0/extensions/code").asText())
                        .isEqualTo("UNAVAILABLE");
                assertThat(server.ask("{ roles { totalCount } }")
                                .at("/errors/0/extensions/code")
                                .asText())
                        .isEqualTo("UNAVAILABLE");
            }
        }
    }
}
