package dev.rolegraph.graphql;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says on a WebSocket, as the protocol graphql-transport-ws has it; and how it is answered. */
sealed interface SocketMessage {
    record Init(Map<String, Object> payload) implements SocketMessage {}

    record Ping(@Nullable Object payload) implements SocketMessage {}

    record Pong() implements SocketMessage {}

    record Subscribe(String id, Map<String, Object> payload) implements SocketMessage {}

    record Complete(String id) implements SocketMessage {}

    /** Empty where the text is no message of the protocol. */
    static Optional<SocketMessage> parse(String text) {
        try {
            return ClientJson.read(text) instanceof Map<?, ?> message ? of(message) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SocketMessage> of(Map<?, ?> message) {
        var payload = message.get("payload");
        return switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> object(payload).map(Init::new);
            case "ping" -> object(payload).map(given -> new Ping(payload));
            case "pong" -> object(payload).map(given -> new Pong());
            case "subscribe" ->
                id(message)
                        .flatMap(id -> payload == null
                                ? Optional.empty()
                                : object(payload).map(given -> new Subscribe(id, given)));
            case "complete" -> id(message).map(Complete::new);
            default -> Optional.empty();
        };
    }

    private static Optional<String> id(Map<?, ?> message) {
        return message.get("id") instanceof String id && !id.isEmpty() ? Optional.of(id) : Optional.empty();
    }

    private static Optional<Map<String, Object>> object(@Nullable Object payload) {
        if (payload == null) {
            return Optional.of(Map.of());
        }
        if (!(payload instanceof Map<?, ?> given)) {
            return Optional.empty();
        }
        var object = new HashMap<String, Object>();
        given.forEach((key, value) -> object.put(String.valueOf(key), value));
        return Optional.of(object);
    }

    static String acknowledged() {
        return text(Map.of("type", "connection_ack"));
    }

    static String ping() {
        return text(Map.of("type", "ping"));
    }

    static String pong(@Nullable Object payload) {
        return text(payload == null ? Map.of("type", "pong") : Map.of("type", "pong", "payload", payload));
    }

    /** An answer with data, or with that part of it which did not fail. */
    static String next(String id, Answer answer) {
        var payload = new RawValue(new String(answer.json(), StandardCharsets.UTF_8));
        return text(Map.of("type", "next", "id", id, "payload", payload));
    }

    /** An answer that is nothing but failures; it is the operation's last. */
    static String error(String id, Answer answer) {
        return text(Map.of("type", "error", "id", id, "payload", answer.errors()));
    }

    static String complete(String id) {
        return text(Map.of("type", "complete", "id", id));
    }

    private static String text(Map<String, ?> message) {
        return new String(Answer.json(message), StandardCharsets.UTF_8);
    }
}
