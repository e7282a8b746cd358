package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that is sent again with the id that its client gave it is made once. */
@OnEveryStore
class RepeatedMutationsIT {
    private static final String IMPORT = """
            mutation($input: ImportDocumentsInput!) { importDocuments(input: $input) {
              revision clientMutationId userErrors { code message path }
              results { path outcome document { path } findings { code } } } }
            """;

    private final RunningServer server = RunningServer.get();
    private final Ledger ledger = server.bean(Ledger.class);
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void empty() {
        server.emptied();
    }

    private static Map<String, Object> importing(String id, String path, String text) {
        return Map.of("documents", List.of(Map.of("path", path, "text", text)), "clientMutationId", id);
    }

    private JsonNode imported(Map<String, Object> input) {
        return server.data(IMPORT, Map.of("input", input)).get("importDocuments");
    }

    private JsonNode removed(String document, String clientMutationId) {
        return server.data(
                        "mutation($id: ID!, $client: String) { removeDocument(input: {id: $id, clientMutationId: $client}) { removedId revision userErrors { code path } } }",
                        Map.of("id", document, "client", clientMutationId))
                .get("removeDocument");
    }

    private static String role(String name) {
        return "# %s Engineer\n\n## Skills\n- Rigging\n".formatted(name);
    }

    @Test
    void the_first_answer_is_given_again_and_nothing_changes() {
        var first = imported(importing(id, "a.md", role("Alpha")));
        assertThat(first.at("/results/0/outcome").asText()).isEqualTo("CREATED");
        assertThat(first.get("clientMutationId").asText()).isEqualTo(id);
        var revision = ledger.revision();

        assertThat(imported(importing(id, "a.md", role("Alpha")))).isEqualTo(first);
        // Without the id it is a change like any other, and one that says nothing new.
        assertThat(server.importDocument("a.md", role("Alpha"))
                        .at("/results/0/outcome")
                        .asText())
                .isEqualTo("UNCHANGED");
        assertThat(ledger.revision()).isEqualTo(revision);
    }

    @Test
    void what_others_did_meanwhile_is_not_undone() {
        imported(importing(id, "a.md", role("Alpha")));
        server.importDocument("a.md", role("Beta"));
        var revision = ledger.revision();

        imported(importing(id, "a.md", role("Alpha")));

        assertThat(ledger.revision()).isEqualTo(revision);
        assertThat(server.data("{ role(slug: \"beta-engineer\") { documented } }")
                        .at("/role/documented")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_same_id_with_another_input_is_refused() {
        imported(importing(id, "a.md", role("Alpha")));
        var revision = ledger.revision();

        var refused = imported(importing(id, "a.md", role("Gamma")));

        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("CLIENT_MUTATION_ID_TAKEN");
        assertThat(refused.at("/userErrors/0/message").asText()).contains(id, "an id of its own");
        assertThat(refused.at("/userErrors/0/path"))
                .extracting(JsonNode::asText)
                .containsExactly("input", "clientMutationId");
        assertThat(refused.get("results")).isEmpty();
        assertThat(ledger.revision()).isEqualTo(revision);
    }

    @Test
    void another_mutation_has_to_have_another_id_too() {
        imported(importing(id, "a.md", role("Alpha")));
        var document = server.data("{ documents { nodes { id } } }")
                .at("/documents/nodes/0/id")
                .asText();

        assertThat(removed(document, id).at("/userErrors/0/code").asText()).isEqualTo("CLIENT_MUTATION_ID_TAKEN");
        assertThat(ledger.documents()).hasSize(1);
    }

    @Test
    void a_removal_that_is_sent_again_has_removed() {
        var document = server.importDocument("a.md", role("Alpha"))
                .at("/results/0/document/id")
                .asText();

        var first = removed(document, id);
        assertThat(first.get("removedId").asText()).isEqualTo(document);
        assertThat(removed(document, id)).isEqualTo(first);
        assertThat(removed(document, id + "'").at("/userErrors/0/code").asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void a_refusal_is_not_kept() {
        var refused = server.data(
                        IMPORT, Map.of("input", Map.of("source", "", "documents", List.of(), "clientMutationId", id)))
                .get("importDocuments");
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("BAD_SOURCE");

        assertThat(imported(importing(id, "a.md", role("Alpha")))
                        .at("/results/0/outcome")
                        .asText())
                .isEqualTo("CREATED");
    }

    @Test
    void a_try_leaves_the_id_free() {
        var dry = new java.util.HashMap<>(importing(id, "a.md", role("Alpha")));
        dry.put("dryRun", true);
        imported(dry);

        assertThat(imported(importing(id, "a.md", role("Alpha")))
                        .at("/results/0/outcome")
                        .asText())
                .isEqualTo("CREATED");
    }

    @Test
    void an_id_of_no_or_too_many_characters_is_refused() {
        for (var bad : List.of("", "x".repeat(201))) {
            assertThat(imported(importing(bad, "a.md", role("Alpha")))
                            .at("/userErrors/0/code")
                            .asText())
                    .isEqualTo("BAD_CLIENT_MUTATION_ID");
        }
        assertThat(ledger.documents()).isEmpty();
    }

    @Test
    void of_several_that_are_sent_at_once_one_is_made() throws Exception {
        var before = ledger.revision();
        var together = new CyclicBarrier(6);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tasks = IntStream.range(0, 6)
                    .<Callable<JsonNode>>mapToObj(client -> () -> {
                        together.await();
                        return imported(importing(id, "a.md", role("Alpha")));
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get().at("/results/0/outcome").asText()).isEqualTo("CREATED");
            }
        }
        assertThat(ledger.revision()).isEqualTo(before + 1);
    }
}
