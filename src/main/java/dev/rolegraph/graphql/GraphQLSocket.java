package dev.rolegraph.graphql;

import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import dev.rolegraph.security.Callers;
import dev.rolegraph.security.Permission;
import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** GraphQL over a WebSocket, by the protocol graphql-transport-ws. */
@ServerWebSocket(value = "/graphql/ws", subprotocols = GraphQLSocket.PROTOCOL)
class GraphQLSocket {
    static final String PROTOCOL = "graphql-transport-ws";
    private static final Logger LOG = LoggerFactory.getLogger(GraphQLSocket.class);
    private static final Duration UNTIL_INIT = Duration.ofSeconds(3);
    /** Keeps those in between from closing a connection on which nothing happens. */
    private static final Duration PULSE = Duration.ofSeconds(12);

    private record Open(WebSocketSession session, Conversation conversation, Disposable clock) {}

    private final Callers callers;
    private final Execution execution;
    private final Limits limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    GraphQLSocket(Callers callers, Execution execution, Limits limits) {
        this.callers = callers;
        this.execution = execution;
        this.limits = limits;
    }

    @OnOpen
    void opened(WebSocketSession session, HttpRequest<?> handshake) {
        if (session.getSubprotocol().filter(PROTOCOL::equals).isEmpty()) {
            session.close(new CloseReason(4406, "Subprotocol not acceptable"));
            return;
        }
        Connections.closeAfter(handshake, limits.halt());
        Connections.readWhileWritable(handshake);
        var line = line(session);
        var conversation = new Conversation(line, payload -> caller(handshake, payload), this::answers, threads);
        var clock = Mono.delay(UNTIL_INIT)
                .doOnNext(tick -> {
                    if (!conversation.isInitialised()) {
                        line.close(4408, "Connection initialisation timeout");
                    }
                })
                .thenMany(Flux.interval(PULSE).onBackpressureDrop())
                .concatMap(tick -> Mono.fromCompletionStage(line.send(SocketMessage.ping())), 0)
                .subscribe(sent -> {}, failure -> LOG.debug("A WebSocket is gone", failure));
        open.put(session.getId(), new Open(session, conversation, clock));
    }

    @OnMessage(maxPayloadLength = 1 << 20)
    void received(String text, WebSocketSession session) {
        var known = open.get(session.getId());
        if (known != null) {
            known.conversation().receive(text);
        }
    }

    @OnClose
    void closed(WebSocketSession session) {
        var known = open.remove(session.getId());
        if (known != null) {
            known.clock().dispose();
            known.conversation().end();
        }
    }

    @OnError
    void failed(WebSocketSession session, Throwable failure) {
        LOG.debug("A WebSocket failed", failure);
        line(session).close(4400, "This is no message of " + PROTOCOL);
    }

    /** By the key of the first message, or that of the handshake's header: a browser can send no header. */
    private Caller caller(HttpRequest<?> handshake, Map<String, Object> payload) {
        var key = payload.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("Authorization"))
                .map(entry -> String.valueOf(entry.getValue()))
                .findFirst();
        var caller = key.map(this::holder).orElseGet(() -> callers.of(handshake));
        if (!caller.may(Permission.READ)) {
            throw new RolegraphException.Unauthorized("A connection needs a reader's key.");
        }
        return caller;
    }

    private Caller holder(String authorization) {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            throw new RolegraphException.Unauthorized("The key must be sent as 'Bearer KEY'.");
        }
        return callers.holding(authorization.substring("Bearer ".length()).strip());
    }

    private Flux<Answer> answers(Caller caller, Map<String, Object> parameters) {
        return execution.answers(
                execution.request(caller), () -> execution.question(GraphQLRequest.of(parameters, null), caller));
    }

    private static Conversation.Line line(WebSocketSession session) {
        return new Conversation.Line() {
            @Override
            public CompletionStage<?> send(String text) {
                return session.isOpen() ? session.sendAsync(text) : CompletableFuture.completedFuture(text);
            }

            @Override
            public void close(int code, String reason) {
                if (session.isOpen()) {
                    session.close(new CloseReason(code, reason));
                }
            }
        };
    }

    @PreDestroy
    void stop() {
        open.values()
                .forEach(known -> line(known.session()).close(CloseReason.GOING_AWAY.getCode(), "The server stops"));
        threads.close();
    }
}
