package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the clients of others do not try. */
class SubscriptionsIT {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of(
                "rolegraph.graphql.limits.patience",
                PATIENCE.toMillis() + "ms",
                "rolegraph.graphql.limits.subscriptions",
                1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A stream of server-sent events of which no more is read than the test reads. */
    private static Socket subscribe(String fields) throws IOException {
        var body = "{\"query\": \"subscription { changes(since: 0) { %s } }\"}".formatted(fields);
        var address = server.uri("/graphql");
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 13);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write("""
                POST /graphql HTTP/1.1\r
                Host: %s:%d\r
                Accept: text/event-stream\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s""".formatted(address.getHost(), address.getPort(), body.length(), body)
                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void importLarge(int version) {
        var line = "- Answers for version %d of a document that is long\n".formatted(version);
        server.importDocument("large.md", "# Slow Engineer\n\n" + line.repeat(500_000 / line.length()));
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_subscriber_that_does_not_read_is_told_where_to_go_on_and_makes_room_for_others() throws Exception {
        for (int version = 1; version <= 4; version++) {
            importLarge(version);
        }
        // More than the buffers between the two take.
        try (var slow =
                subscribe("revision document { a: text b: text c: text d: text e: text f: text g: text h: text }")) {
            Thread.sleep(PATIENCE.multipliedBy(8));

            var told = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(told)
                    .contains("\"revision\":1,")
                    .contains("LIMIT_EXCEEDED")
                    .containsPattern("since: [1-4]");
            assertThat(told.substring(told.lastIndexOf("event: "))).startsWith("event: complete");
        }
        try (var next = subscribe("revision")) {
            var start = new String(next.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
            assertThat(start).contains("200 OK").contains("event: next").doesNotContain("LIMIT_EXCEEDED");
            try (var third = subscribe("revision")) {
                assertThat(new String(third.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("LIMIT_EXCEEDED");
            }
        }
        // The one before is forgotten once its connection is known to be closed.
        String again;
        do {
            try (var later = subscribe("revision")) {
                again = new String(later.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
            }
        } while (again.contains("LIMIT_EXCEEDED"));
        assertThat(again).contains("event: next");
    }
}
