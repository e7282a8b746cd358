package dev.rolegraph.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.cli.PackagedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The same clients doing the same things all the time: writers, askers, and subscribers who come and go. */
final class Load implements AutoCloseable {
    private static final int DOCUMENTS = 40;
    private static final int SUBSCRIBERS = 10;
    private static final Duration WRITE_EVERY = Duration.ofMillis(250);
    private static final Duration ASK_EVERY = Duration.ofMillis(25);
    private static final Duration SUBSCRIBE_EVERY = Duration.ofSeconds(2);

    private static final String IMPORT = """
            mutation($path: String!, $text: String!) {
              importDocuments(input: {source: "soak", documents: [{path: $path, text: $text}]}) { results { outcome } } }
            """;
    private static final String REMOVE =
            "mutation { removeDocument(input: {id: \"%s\"}) { removedId userErrors { code } } }";
    private static final List<String> QUESTIONS = List.of(
            "{ roles(first: 50) { nodes { slug name skills { nodes { name } } } } }",
            "{ collaborations(on: \"plans %d\") { totalCount nodes { from { slug } to { slug } } } }",
            "{ role(slug: \"soak%d-engineer\") { peers { nodes { slug } } collaborations { nodes { statement } } } }",
            "{ search(text: \"soak%d\") { totalCount } }",
            "{ documents(first: 20) { nodes { path revision } } }",
            "{ changes(since: 0, last: 10) { nodes { revision } } }",
            "{ collaborationGraph(around: \"soak%d-engineer\", depth: 2) { nodes { role { slug } } } }",
            "{ graphStatus { ledgerRevision graphRevision counts { roles } } }");

    private final PackagedServer server;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
    private final Subscriber[] subscribers = new Subscriber[SUBSCRIBERS];

    final AtomicLong writes = new AtomicLong();
    final AtomicLong answers = new AtomicLong();
    final AtomicLong changes = new AtomicLong();
    final AtomicLong subscriptions = new AtomicLong();
    final AtomicLong failures = new AtomicLong();
    /** One of each kind, as far as the beginning of its words tells kinds apart. */
    final Map<String, String> kinds = new ConcurrentSkipListMap<>();

    Load(PackagedServer server, String key) {
        this.server = server;
        this.key = key;
        every(WRITE_EVERY, this::write);
        every(ASK_EVERY, this::ask);
        every(SUBSCRIBE_EVERY, this::subscribe);
    }

    private interface Deed {
        void once(long round) throws Exception;
    }

    private void every(Duration period, Deed deed) {
        var rounds = new AtomicLong();
        clock.scheduleAtFixedRate(
                () -> {
                    try {
                        deed.once(rounds.getAndIncrement());
                    } catch (Exception e) {
                        failed(e.toString());
                    }
                },
                0,
                period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void failed(String why) {
        failures.incrementAndGet();
        kinds.putIfAbsent(why.substring(0, Math.min(why.length(), 24)), why);
    }

    private JsonNode asked(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        var answer = server.ask(key, query, variables);
        if (answer.has("errors") && !isToCome(answer.at("/errors/0"))) {
            failed(query + " " + answer.get("errors"));
        }
        return answer;
    }

    /** A role whose document is just being removed, or written again, is told from one that there never was. */
    private static boolean isToCome(JsonNode error) {
        return error.at("/extensions/code").asText().equals("UNAVAILABLE")
                && error.get("message").asText().endsWith("ask again with atLeastRevision.");
    }

    /** As many documents, removed and written again, each time with another text. */
    private void write(long round) throws IOException, InterruptedException {
        var document = round % DOCUMENTS;
        var text =
                "# Soak%d Engineer\n\n## Collaboration\n- **Soak%d Engineer**: plans %d\n\n## Skills\n- Rigging\n- Caulking\n\nRound %d.\n"
                        .formatted(document, (document + 1 + round % 3) % DOCUMENTS, round % 8, round);
        var answer = asked(IMPORT, Map.of("path", document + ".md", "text", text));
        writes.incrementAndGet();
        if (round % 10 == 9) {
            var found =
                    asked("{ documents(first: 1) { nodes { id } } }", Map.of()).at("/data/documents/nodes/0/id");
            asked(REMOVE.formatted(found.asText()), Map.of());
        }
        if (answer.at("/data/importDocuments/results/0/outcome").isMissingNode()) {
            failed(answer.toString());
        }
    }

    private void ask(long round) throws IOException, InterruptedException {
        var question = QUESTIONS.get((int) (round % QUESTIONS.size()));
        asked(question.formatted(round / QUESTIONS.size() % DOCUMENTS), Map.of());
        answers.incrementAndGet();
    }

    /** One goes, one comes. */
    private void subscribe(long round) {
        int place = (int) (round % SUBSCRIBERS);
        if (subscribers[place] != null) {
            subscribers[place].leave(round % 2 == 0);
        }
        subscribers[place] = new Subscriber();
        subscriptions.incrementAndGet();
    }

    @Override
    public void close() {
        clock.close();
        for (var subscriber : subscribers) {
            if (subscriber != null) {
                subscriber.leave(true);
            }
        }
        http.shutdown();
    }

    /** A client of the WebSocket, on all changes from now on. */
    private final class Subscriber implements WebSocket.Listener {
        private static final ObjectMapper JSON = new ObjectMapper();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;

        Subscriber() {
            socket = http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Authorization", "Bearer " + key)
                    .buildAsync(URI.create(server.url().replace("http:", "ws:") + "/graphql/ws"), this)
                    .join();
            socket.sendText(
                            "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + key + "\"}}",
                            true)
                    .join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                heard(webSocket, message.toString());
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void heard(WebSocket webSocket, String text) {
            try {
                switch (JSON.readTree(text).path("type").asText()) {
                    case "connection_ack" ->
                        webSocket.sendText(
                                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"subscription { changes { revision } }\"}}",
                                true);
                    case "next" -> changes.incrementAndGet();
                    case "ping" -> webSocket.sendText("{\"type\":\"pong\"}", true);
                    default -> failed(text);
                }
            } catch (IOException e) {
                failed(e.toString());
            }
        }

        /** With a word, or without one, as a client does whose network is gone. */
        void leave(boolean politely) {
            if (politely) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            } else {
                socket.abort();
            }
        }
    }
}
