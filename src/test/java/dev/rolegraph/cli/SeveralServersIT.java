package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.NeedsContainers;
import dev.rolegraph.RunningServer;
import dev.rolegraph.SharedServers;
import dev.rolegraph.graph.GraphDigest;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL and one Neo4j: one is this process, the other a packaged one that can be killed. */
@NeedsContainers
class SeveralServersIT {
    private static final int ROUNDS = Integer.getInteger("rolegraph.test.take-over.rounds", 2);
    private static final int CLIENTS = 2;
    private static final int DOCUMENTS_OF_A_CLIENT = 4;
    /** A machine that does much else; how long it takes is printed. */
    private static final Duration NO_HANG = Duration.ofSeconds(9);

    private static final String IMPORT = """
            mutation($path: String!, $text: String!) {
              importDocuments(input: {documents: [{path: $path, text: $text}]}) { revision results { outcome } } }
            """;
    private static final String SKILLS =
            "query($slug: String!) { role(slug: $slug) { skills { nodes { name } } } graphStatus { graphRevision } }";

    @TempDir
    private static Path folder;

    private static Map<String, Object> stores;
    private static RunningServer here;
    private static @Nullable PackagedServer other;

    private final Map<String, Set<String>> allowed = new ConcurrentHashMap<>();

    /** Either server, as a client sees it. */
    private interface Asked {
        JsonNode ask(String query, Map<String, Object> variables) throws IOException, InterruptedException;
    }

    @BeforeAll
    static void start() {
        assumeTrue(Files.exists(PackagedServer.JAR), "the jar is not built yet: mvn verify builds it first");
        stores = SharedServers.stores();
        stores.put("rolegraph.admin-key", RunningServer.ADMIN_KEY);
        here = RunningServer.start(stores);
        here.awaitGraph();
    }

    @AfterAll
    static void stop() {
        if (other != null) {
            other.close();
        }
        if (here != null) {
            here.close();
        }
    }

    /** The one that runs, or a new one where it was killed. */
    private static PackagedServer other() throws IOException, InterruptedException {
        var running = other;
        if (running == null || !running.process().isAlive()) {
            running = PackagedServer.start(folder.resolve("data"), PackagedServer.environment(stores));
            other = running;
        }
        return running;
    }

    private static Asked asked(PackagedServer server) {
        return (query, variables) -> server.ask(RunningServer.ADMIN_KEY, query, variables);
    }

    private static String text(String name, String skill) {
        return "# %s Engineer\n\n## Collaboration\n- **Harbour Engineer**: shared plans\n\n## Skills\n- **%s** (core)\n"
                .formatted(name, skill);
    }

    @Test
    void each_sees_what_the_other_wrote_and_says_its_revision() throws Exception {
        var servers = List.<Asked>of(here::ask, asked(other()));
        // A Neo4j that is new makes its plans for the first change.
        servers.getFirst().ask(IMPORT, Map.of("path", "first.md", "text", text("First", "Knots")));
        here.awaitGraph();
        long longest = 0;
        for (int i = 0; i < 12; i++) {
            longest = Math.max(longest, trail(servers.get(i % 2), servers.get((i + 1) % 2), "Skill" + i));
        }
        System.out.printf("the other server's answers trail by at most %d ms%n", longest / 1_000_000);
    }

    /** Until what one server acknowledged is seen at the other, whose answers must never say otherwise than they are. */
    private static long trail(Asked writer, Asked reader, String skill) throws IOException, InterruptedException {
        // So that there is an answer to keep.
        skills(reader);
        skills(reader);
        var recorded = writer.ask(IMPORT, Map.of("path", "seen.md", "text", text("Seen", skill)))
                .at("/data/importDocuments/revision")
                .asLong();
        var began = System.nanoTime();
        var answer = skills(reader);
        while (!answer.toString().contains(skill)) {
            assertThat(answer.at("/extensions/graphRevision").asLong())
                    .as("%s", answer)
                    .isLessThan(recorded);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(NO_HANG);
            Thread.sleep(5);
            answer = skills(reader);
        }
        assertThat(answer.at("/extensions/graphRevision").asLong()).isGreaterThanOrEqualTo(recorded);
        return System.nanoTime() - began;
    }

    private static JsonNode skills(Asked server) throws IOException, InterruptedException {
        return server.ask(SKILLS, Map.of("slug", "seen-engineer"));
    }

    @Test
    void when_one_is_killed_the_other_takes_over_and_the_graph_is_that_of_one_server_alone() throws Exception {
        var random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            writeAtBothUntilOneIsKilled(other(), random);
            var began = System.nanoTime();
            write(here::ask, "after-the-kill.md", text("After", "Round" + round));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(NO_HANG);
            here.awaitGraph();
            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("round %d: taken over after %d ms%n", round, took.toMillis());
            assertThat(took).isLessThan(NO_HANG);
        }
        var documents = here.bean(Ledger.class).documents();
        assertThat(documents)
                .allSatisfy(document -> assertThat(allowed.getOrDefault(
                                document.document().path(), Set.of(String.valueOf(document.text()))))
                        .contains(String.valueOf(document.text())));
        assertThat(documents).extracting(document -> document.document().path()).containsAll(allowed.keySet());
        assertThat(here.bean(Consistency.class).check(10).differences()).isEmpty();
        assertThat(GraphDigest.lines(here)).isEqualTo(digestOfOneServerAlone(documents));
    }

    private static List<String> digestOfOneServerAlone(List<Revision> documents) {
        try (var alone = RunningServer.start(Map.of())) {
            for (var document : documents) {
                alone.importDocument(document.document().path(), Objects.requireNonNull(document.text()));
            }
            return GraphDigest.lines(alone);
        }
    }

    private void writeAtBothUntilOneIsKilled(PackagedServer process, Random random) throws Exception {
        var stopped = new AtomicBoolean();
        var written = new AtomicInteger();
        var writing = new ArrayList<Future<?>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var name = "Client" + client;
                writing.add(clients.submit(() -> writeUntil(stopped, written, here::ask, name + "x")));
                writing.add(clients.submit(() -> writeUntil(stopped, written, asked(process), name + "y")));
            }
            var enough = 10 + random.nextInt(30);
            var latest = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (written.get() < enough && System.nanoTime() < latest) {
                Thread.sleep(random.nextInt(10));
            }
            process.kill();
            // The other one goes on while its change may be half written.
            while (written.get() < enough + 5 && System.nanoTime() < latest) {
                Thread.sleep(5);
            }
            stopped.set(true);
        }
        for (var client : writing) {
            client.get();
        }
        assertThat(written.get()).isPositive();
    }

    private void writeUntil(AtomicBoolean stopped, AtomicInteger written, Asked server, String client) {
        try {
            for (int i = 0; !stopped.get(); i++) {
                var name = client + i % DOCUMENTS_OF_A_CLIENT;
                write(server, name + ".md", text(name, "Skill" + System.nanoTime()));
                written.incrementAndGet();
            }
        } catch (IOException | InterruptedException e) {
            // Killed: the last one is there, or not.
        }
    }

    private void write(Asked server, String path, String text) throws IOException, InterruptedException {
        var isNew = !allowed.containsKey(path);
        var texts = allowed.computeIfAbsent(path, absent -> ConcurrentHashMap.newKeySet());
        texts.add(text);
        JsonNode answer;
        try {
            answer = server.ask(IMPORT, Map.of("path", path, "text", text));
        } catch (IOException e) {
            if (isNew) {
                // It may never have been there.
                allowed.remove(path);
            }
            throw e;
        }
        assertThat(answer.at("/data/importDocuments/results/0/outcome").asText())
                .as("%s", answer)
                .isIn("CREATED", "UPDATED");
        texts.retainAll(Set.of(text));
    }
}
