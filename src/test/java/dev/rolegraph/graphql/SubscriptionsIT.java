package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.websocket.event.WebSocketSessionOpenEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the clients of others do not try: to be slow, and to be fast. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SubscriptionsIT {
    private static final String SLOW_OPENING = "test.slow-opening";
    private static final Duration OPENING = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Far longer than a slow reader here is slow. */
    private static final Duration HALT = Duration.ofSeconds(12);

    private static final Duration GLANCE = Duration.ofMillis(20);

    /** Answers to a few of these are more than all buffers between the two take. */
    private static final String LARGE = IntStream.range(0, 30)
            .mapToObj(i -> "t%d: text".formatted(i))
            .collect(Collectors.joining(" ", "revision document { ", " }"));

    private static RunningServer server;

    /** A server that has so much to do that it answers a handshake long before it has a place for messages. */
    @Singleton
    @Requires(property = SLOW_OPENING)
    static class SlowOpening implements ApplicationEventListener<WebSocketSessionOpenEvent> {
        @Override
        public void onApplicationEvent(WebSocketSessionOpenEvent event) {
            pause(OPENING);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of(
                SLOW_OPENING,
                true,
                "rolegraph.graphql.limits.patience",
                PATIENCE.toMillis() + "ms",
                "rolegraph.graphql.limits.halt",
                HALT.toMillis() + "ms",
                "rolegraph.graphql.limits.subscriptions",
                2));
        server.importDocuments(IntStream.range(0, 10)
                .mapToObj(version -> Map.<String, Object>of(
                        "path",
                        "large.md",
                        "text",
                        "# Slow Engineer\n\n"
                                + "- Version %d\n".formatted(version).repeat(8000)))
                .toList());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static double open() {
        return server.bean(MeterRegistry.class)
                .get("graphql.subscriptions")
                .gauge()
                .value();
    }

    private static void awaitOpen(int count) {
        while (open() != count) {
            pause(GLANCE);
        }
    }

    /** A stream of server-sent events of which no more is read than the test reads. */
    private static Socket stream(String fields, String... roles) throws IOException {
        var wanted = roles.length == 0 ? "" : ", roles: [\\\"" + String.join("\\\", \\\"", roles) + "\\\"]";
        var body = "{\"query\": \"subscription { changes(since: 0%s) { %s } }\"}".formatted(wanted, fields);
        var address = server.uri("/graphql");
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 13);
        socket.setSoTimeout((int) Duration.ofSeconds(40).toMillis());
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

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_slow_reader_of_a_stream_is_told_where_to_go_on_and_makes_room_for_others() throws Exception {
        try (var slow = stream(LARGE);
                var _ = stream("revision", "nobody-engineer")) {
            awaitOpen(2);
            try (var refused = stream("revision")) {
                assertThat(text(refused.getInputStream())).contains("LIMIT_EXCEEDED", "2 subscriptions are open");
            }
            pause(PATIENCE.multipliedBy(2));
            var told = text(slow.getInputStream());
            assertThat(told)
                    .contains("\"revision\":1,")
                    .contains("LIMIT_EXCEEDED")
                    .containsPattern("since: \\d+,");
            assertThat(told.substring(told.lastIndexOf("event: "))).startsWith("event: complete");
        }
        awaitOpen(0);
    }

    @Test
    void changes_of_a_role_are_told_under_every_name_that_it_was_given() throws Exception {
        server.importDocument("mend.md", "# Mending Engineer\n\n- Mends\n");
        server.importDocument("fix.md", "# Fixing Engineer\n\n- Fixes\n");
        server.data(
                "mutation { mergeRoles(input: {role: \"mending-engineer\", into: \"fixing-engineer\"}) { revision } }");
        server.data(
                "mutation { defineAlias(input: {alias: \"Patching Engineer\", role: \"fixing-engineer\"}) { revision } }");
        for (var name : List.of("mending-engineer", "Fixing Engineers", "patching-engineer")) {
            try (var stream = stream("subject path", name)) {
                var told = new StringBuilder();
                while (!told.toString().contains("ALIAS")) {
                    told.append((char) stream.getInputStream().read());
                }
                assertThat(told).contains("mend.md", "fix.md", "MERGE").doesNotContain("large.md");
            }
            awaitOpen(0);
        }
    }

    /** A WebSocket, and what is heard on it as far as the test lets it be read. */
    private static final class Talk implements WebSocket.Listener, AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private final WebSocket socket;

        Talk() {
            socket = client.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create(server.uri("/graphql/ws").toString().replaceFirst("http", "ws")), this)
                    .join();
        }

        void say(String message) {
            socket.sendText(message, true).join();
        }

        void subscribe(String fields) {
            say(
                    "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": {\"query\": \"subscription { changes(since: 0) { %s } }\"}}"
                            .formatted(fields));
        }

        void read(long parts) {
            socket.request(parts);
        }

        String next() throws InterruptedException {
            return heard.take();
        }

        @Override
        public void onOpen(WebSocket opened) {
            // Read as the test says.
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                // When a server asks for a sign of life is its own affair.
                if (partial.toString().equals("{\"type\":\"ping\"}")) {
                    from.request(1);
                } else {
                    heard.add(partial.toString());
                }
                partial.setLength(0);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            heard.add("closed: " + code);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
            client.shutdownNow();
        }
    }

    @Test
    void what_is_said_right_after_a_handshake_with_a_key_is_heard() throws Exception {
        try (var talk = new Talk()) {
            talk.say("{\"type\": \"connection_init\"}");
            talk.say("{\"type\": \"ping\"}");
            talk.read(2);
            assertThat(List.of(talk.next(), talk.next()))
                    .containsExactlyInAnyOrder("{\"type\":\"connection_ack\"}", "{\"type\":\"pong\"}");
        }
    }

    @Test
    void a_slow_reader_of_a_socket_is_told_where_to_go_on() throws Exception {
        try (var talk = new Talk()) {
            talk.say("{\"type\": \"connection_init\"}");
            talk.read(1);
            assertThat(talk.next()).contains("connection_ack");
            talk.subscribe(LARGE);
            awaitOpen(1);
            pause(PATIENCE.multipliedBy(2));
            talk.read(Long.MAX_VALUE);
            assertThat(talk.next()).contains("\"revision\":1,");
            var last = talk.next();
            while (last.contains("\"type\":\"next\"")) {
                last = talk.next();
            }
            assertThat(last).contains("\"type\":\"error\"", "LIMIT_EXCEEDED").containsPattern("since: \\d+,");
            awaitOpen(0);
            talk.say("{\"type\": \"ping\"}");
            assertThat(talk.next()).contains("pong");
        }
    }

    @Test
    void readers_that_halt_for_good_are_let_go() throws Exception {
        try (var halted = stream(LARGE);
                var talk = new Talk()) {
            talk.say("{\"type\": \"connection_init\"}");
            talk.read(1);
            assertThat(talk.next()).contains("connection_ack");
            talk.subscribe(LARGE);
            awaitOpen(2);
            awaitOpen(0);
            assertThat(text(halted.getInputStream())).doesNotContain("event: complete");
        }
    }
}
