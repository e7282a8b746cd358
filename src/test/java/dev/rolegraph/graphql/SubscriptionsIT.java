package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.websocket.event.WebSocketSessionOpenEvent;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the clients of others do not try. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SubscriptionsIT {
    private static final String SLOW_OPENING = "test.slow-opening";
    private static final Duration OPENING = Duration.ofMillis(300);
    private static RunningServer server;

    /** A server that has so much to do that it answers a handshake long before it has a place for messages. */
    @Singleton
    @Requires(property = SLOW_OPENING)
    static class SlowOpening implements ApplicationEventListener<WebSocketSessionOpenEvent> {
        @Override
        public void onApplicationEvent(WebSocketSessionOpenEvent event) {
            try {
                Thread.sleep(OPENING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of(SLOW_OPENING, true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What a WebSocket is told, and how it is closed. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add("closed: " + code);
            return null;
        }

        String next() throws InterruptedException {
            return messages.poll(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_is_said_right_after_a_handshake_with_a_key_is_heard() throws Exception {
        var heard = new Heard();
        var address = URI.create(server.uri("/graphql/ws").toString().replaceFirst("http", "ws"));
        try (var client = HttpClient.newHttpClient()) {
            var socket = client.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(address, heard)
                    .join();
            socket.sendText("{\"type\": \"connection_init\"}", true)
                    .thenCompose(sent -> socket.sendText("{\"type\": \"ping\"}", true))
                    .join();
            assertThat(List.of(heard.next(), heard.next()))
                    .containsExactlyInAnyOrder("{\"type\":\"connection_ack\"}", "{\"type\":\"pong\"}");
            socket.abort();
        }
    }
}
