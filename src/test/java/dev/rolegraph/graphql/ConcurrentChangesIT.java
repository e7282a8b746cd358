package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.Entry;
import dev.rolegraph.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that are sent at once come to what they would have come to one after the other. */
@OnEveryStore
class ConcurrentChangesIT {
    private static final int ROUNDS = 6;
    private static RunningServer server;

    private long before;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void note() {
        before = server.bean(Ledger.class).revision();
    }

    /** Revisions have no gap and none is there twice; the graph is what they say. */
    @AfterEach
    void check() {
        var ledger = server.bean(Ledger.class);
        assertThat(ledger.after(before, 1000))
                .extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, ledger.revision())
                        .boxed()
                        .toList());
        server.awaitGraph();
        assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
    }

    private static String role(String name, String skill) {
        return "# %s Engineer\n\n## Skills\n- **%s** (core)\n".formatted(name, skill);
    }

    private static String imported(String path, String text) {
        return server.importDocument(path, text).at("/results/0/outcome").asText();
    }

    private static boolean removed(String path) {
        var id = GlobalId.of("Document", new DocumentKey("default", path).id());
        return server.data("mutation { removeDocument(input: {id: \"%s\"}) { removedId } }".formatted(id))
                .at("/removeDocument/removedId")
                .isTextual();
    }

    private static JsonNode amended(String mutation) {
        return server.data("mutation { change: %s { revision userErrors { code } } }".formatted(mutation))
                .get("change");
    }

    private static List<String> skills(String slug) {
        server.awaitGraph();
        var nodes = server.data(
                        "query($slug: String!) { role(slug: $slug) { skills { nodes { slug } } } }",
                        Map.of("slug", slug))
                .at("/role/skills/nodes");
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(skill -> skill.get("slug").asText())
                .distinct()
                .toList();
    }

    /** What each of two changes came to that began together. */
    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<String>();
            var begun = Stream.of(one, other)
                    .<Callable<String>>map(change -> () -> {
                        together.await();
                        return change.call();
                    })
                    .toList();
            for (var result : threads.invokeAll(begun)) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Test
    void of_two_imports_of_one_document_one_creates_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var path = "same-" + round;
            var text = role("Same" + round, "Rigging");
            assertThat(atOnce(() -> imported(path, text), () -> imported(path, text)))
                    .containsExactlyInAnyOrder("CREATED", "UNCHANGED");
            var other = "other-" + round;
            assertThat(atOnce(
                            () -> imported(other, role("Other" + other, "Rigging")),
                            () -> imported(other, role("Other" + other, "Caulking"))))
                    .containsExactlyInAnyOrder("CREATED", "UPDATED");
        }
        assertThat(server.bean(Ledger.class).revision()).isEqualTo(before + ROUNDS * 3);
    }

    @Test
    void an_import_and_a_removal_come_one_after_the_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var path = "gone-" + round;
            imported(path, role("Gone" + path, "Rigging"));
            var outcomes =
                    atOnce(() -> imported(path, role("Gone" + path, "Caulking")), () -> String.valueOf(removed(path)));
            assertThat(outcomes).isIn(List.of("UPDATED", "true"), List.of("CREATED", "true"));
            var stays = outcomes.getFirst().equals("CREATED");
            server.awaitGraph();
            assertThat(server.data("{ documents(filter: {text: \"%s\"}) { totalCount } }".formatted(path))
                            .at("/documents/totalCount")
                            .asInt())
                    .isEqualTo(stays ? 1 : 0);
        }
    }

    @Test
    void a_curation_during_an_import_holds_whichever_comes_first() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var name = "Curated" + "x".repeat(round);
            var slug = name.toLowerCase() + "-engineer";
            var path = name + ".md";
            imported(path, role(name, "Rigging"));
            var against = "curate(input: {role: \"%s\", reason: \"r\", stance: WITHDRAWS, skill: {name: \"Rigging\"}})"
                    .formatted(slug);
            var outcomes = atOnce(
                    () -> imported(path, role(name, "Rigging") + "- **Splicing**\n"),
                    () -> amended(against).get("userErrors").toString());
            assertThat(outcomes).containsExactly("UPDATED", "[]");
            assertThat(skills(slug)).containsExactly("splicing");
        }
    }

    @Test
    void a_withdrawal_and_a_removal_of_the_last_statement_are_one_or_the_other_first() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var name = "Last" + "x".repeat(round);
            var slug = name.toLowerCase() + "-engineer";
            imported(name, role(name, "Rigging"));
            var against = "curate(input: {role: \"%s\", reason: \"r\", stance: WITHDRAWS, skill: {name: \"Rigging\"}})"
                    .formatted(slug);
            var outcomes = atOnce(
                    () -> String.valueOf(removed(name)),
                    () -> amended(against).get("userErrors").toString());
            assertThat(outcomes.getFirst()).isEqualTo("true");
            assertThat(outcomes.getLast()).isIn("[]", "[{\"code\":\"NOT_FOUND\"}]");
            imported(name, role(name, "Rigging"));
            assertThat(skills(slug)).hasSize(outcomes.getLast().equals("[]") ? 0 : 1);
        }
    }

    @Test
    void of_two_merges_into_each_other_one_is_made() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var name = "Twin" + "x".repeat(round);
            imported(name + "a", role(name + "a", "Rigging"));
            imported(name + "b", role(name + "b", "Caulking"));
            var merge = "mergeRoles(input: {role: \"%s-engineer\", into: \"%s-engineer\"})";
            var a = name.toLowerCase() + "a";
            var b = name.toLowerCase() + "b";
            assertThat(atOnce(
                            () -> amended(merge.formatted(a, b))
                                    .get("userErrors")
                                    .toString(),
                            () -> amended(merge.formatted(b, a))
                                    .get("userErrors")
                                    .toString()))
                    .containsExactlyInAnyOrder("[]", "[{\"code\":\"SAME_ROLE\"}]");
            assertThat(skills(a + "-engineer")).containsExactlyInAnyOrder("rigging", "caulking");
        }
    }
}
