package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ledger.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A data folder whose server is killed again and again, and what its clients were told is saved in it. */
final class CrashedInstallation {
    private static final int CLIENTS = 4;
    private static final int DOCUMENTS_OF_A_CLIENT = 6;
    /** After so many at most it is killed, in the middle of others. */
    private static final int MOST_WRITES = 40;

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);

    private static final String IMPORT = """
            mutation($documents: [DocumentInput!]!) {
              importDocuments(input: {source: "crash", documents: $documents}) { results { outcome } } }
            """;
    private static final String REMOVE =
            "mutation($id: ID!) { removeDocument(input: {id: $id}) { removedId userErrors { code } } }";

    /** What each document may say: one text, or none, and more than one answer while a write was not acknowledged. */
    private final Map<String, Set<Optional<String>>> allowed = new ConcurrentHashMap<>();

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong texts = new AtomicLong();

    private final Path folder;

    CrashedInstallation(Path folder) {
        this.folder = folder;
    }

    /**
     * Goes on until all installations together have had their rounds.
     *
     * @return how many writes were acknowledged; all of them are there
     */
    long crash(long seed, AtomicInteger begun, int rounds) throws Exception {
        var data = folder.resolve("data");
        for (int round = begun.getAndIncrement(); round < rounds; round = begun.getAndIncrement()) {
            var random = new Random(seed + round);
            var began = System.nanoTime();
            try (var server = PackagedServer.start(data)) {
                var started = (System.nanoTime() - began) / 1_000_000;
                var key = Files.readString(data.resolve("admin.key")).strip();
                verify(server, key, "seed %d, round %d".formatted(seed, round));
                System.out.printf(
                        "round %d: up after %d ms, %d writes acknowledged in %s so far%n",
                        round, started, acknowledged.get(), folder.getFileName());
                writeUntilKilled(server, key, random);
            }
        }
        try (var server = PackagedServer.start(data)) {
            verify(server, Files.readString(data.resolve("admin.key")).strip(), "after the last round");
        }
        return acknowledged.get();
    }

    private void writeUntilKilled(PackagedServer server, String key, Random random) throws InterruptedException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var name = "client-" + client;
                var choices = new Random(random.nextLong());
                clients.execute(() -> write(server, key, name, choices));
            }
            var enough = acknowledged.get() + 1 + random.nextInt(MOST_WRITES);
            var latest = System.nanoTime() + LONGEST_LIFE.toNanos();
            while (acknowledged.get() < enough && System.nanoTime() < latest) {
                Thread.sleep(random.nextInt(10));
            }
            server.kill();
        }
    }

    /** A client's documents are its own, so that it knows what they say. */
    private void write(PackagedServer server, String key, String client, Random random) {
        try {
            while (true) {
                var paths = random.ints(0, DOCUMENTS_OF_A_CLIENT)
                        .distinct()
                        .limit(1 + random.nextInt(3))
                        .mapToObj(i -> "%s/%d.md".formatted(client, i))
                        .toList();
                if (random.nextInt(4) == 0) {
                    remove(server, key, paths.getFirst());
                } else {
                    imports(server, key, paths);
                }
            }
        } catch (IOException | InterruptedException e) {
            // Killed: what was under way is there, or not.
        }
    }

    private void imports(PackagedServer server, String key, List<String> paths)
            throws IOException, InterruptedException {
        var sent = paths.stream().collect(Collectors.toMap(path -> path, this::text));
        sent.forEach((path, text) -> may(path, Optional.of(text)));
        var documents = paths.stream()
                .map(path -> Map.of("path", path, "text", sent.get(path)))
                .toList();
        var answer = server.ask(key, IMPORT, Map.of("documents", documents));
        if (!answer.has("errors")) {
            assertThat(answer.at("/data/importDocuments/results")).hasSize(paths.size());
            sent.forEach((path, text) -> does(path, Optional.of(text)));
        }
    }

    private void remove(PackagedServer server, String key, String path) throws IOException, InterruptedException {
        may(path, Optional.empty());
        var answer = server.ask(key, REMOVE, Map.of("id", id(path)));
        if (!answer.has("errors")) {
            does(path, Optional.empty());
        }
    }

    private String text(String path) {
        var partner = (char) ('A' + texts.get() % 20);
        return """
                # Crash Engineer %s

                Text %d of %s.

                ## Collaboration
                - **%s Engineer**: recovery of data

                ## Technologies
                - **Database**: PostgreSQL
                """.formatted(path.replaceAll("\\W", ""), texts.incrementAndGet(), path, partner);
    }

    private void may(String path, Optional<String> said) {
        allowed.computeIfAbsent(path, absent -> {
                    Set<Optional<String>> nothing = ConcurrentHashMap.newKeySet();
                    nothing.add(Optional.empty());
                    return nothing;
                })
                .add(said);
    }

    private void does(String path, Optional<String> said) {
        acknowledged.incrementAndGet();
        allowed.get(path).retainAll(Set.of(said));
    }

    private static String id(String path) {
        return GlobalId.of("Document", new DocumentKey("crash", path).id());
    }

    private void verify(PackagedServer server, String key, String when) throws Exception {
        for (var path : allowed.keySet()) {
            var document = server.ask(key, "query($id: ID!) { document(id: $id) { text } }", Map.of("id", id(path)))
                    .at("/data/document");
            var said = Optional.ofNullable(document.path("text").textValue());
            assertThat(allowed.get(path)).as("%s: %s", when, path).contains(said);
            allowed.get(path).retainAll(Set.of(said));
        }
        var check = check(server, key);
        assertThat(check.at("/data/checkGraph/differences"))
                .as("%s: %s", when, check)
                .isEmpty();
        var documents = allowed.values().stream()
                .filter(said -> !said.contains(Optional.<String>empty()))
                .count();
        assertThat(check.at("/data/checkGraph/differenceCount").asInt(-1))
                .as("%s: %s", when, check)
                .isZero();
        var status = server.ask(key, "{ graphStatus { ledgerRevision graphRevision counts { documents } } }", Map.of());
        assertThat(status.at("/data/graphStatus/counts/documents").asLong())
                .as("%s: %s", when, status)
                .isEqualTo(documents);
    }

    private static JsonNode check(PackagedServer server, String key) throws Exception {
        server.awaitGraph(key);
        return server.ask(
                key,
                "mutation { checkGraph(input: {}) { differenceCount differences { kind what detail } } }",
                Map.of());
    }
}
