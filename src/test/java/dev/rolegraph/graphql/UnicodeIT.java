package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that some store cannot keep are refused with a sentence, or kept as they are: never lost. */
@OnEveryStore
class UnicodeIT {
    private static final String IMPORT = """
            mutation($input: ImportDocumentsInput!) { importDocuments(input: $input) {
              userErrors { code message } results { outcome findings { code message } } } }
            """;
    private static final String CURATE = """
            mutation($input: CurateInput!) { curate(input: $input) { userErrors { code message } } }
            """;
    private static final String ROLE = "# Alpha Engineer\n\n## Skills\n- **Rigging** (core)\n";

    private final RunningServer server = RunningServer.get();
    private long before;

    @BeforeEach
    void empty() {
        before = server.emptied().bean(Ledger.class).revision();
    }

    private JsonNode imported(Map<String, Object> input) {
        return server.data(IMPORT, Map.of("input", input)).get("importDocuments");
    }

    private static Map<String, Object> document(String path, String text) {
        return Map.of("documents", List.of(Map.of("path", path, "text", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE80", "\uDE80\uD83D"})
    void half_of_a_pair_of_surrogates_is_refused_wherever_it_stands(String half) {
        var requests = List.<Map<String, Object>>of(
                Map.of("query", IMPORT, "variables", Map.of("input", document("a.md", ROLE + half))),
                Map.of("query", IMPORT, "variables", Map.of("input", document(half, ROLE))),
                Map.of("query", "query($s: String!) { role(slug: $s) { slug } }", "variables", Map.of("s", half)),
                Map.of("query", "{ role(slug: \"%s\") { slug } }".formatted(half)));
        for (var request : requests) {
            var answer = server.post(request);
            assertThat(answer.at("/errors/0/extensions/code").asText())
                    .as("%s", answer)
                    .isEqualTo("BAD_REQUEST");
            assertThat(answer.at("/errors/0/message").asText()).contains("surrogate pair");
        }
        assertThat(server.bean(Ledger.class).revision()).isEqualTo(before);
    }

    @Test
    void a_whole_pair_is_kept() {
        var name = "\uD83D\uDE80.md";
        assertThat(imported(document(name, ROLE + "- \uD83D\uDE80 Launching\n"))
                        .at("/results/0/outcome")
                        .asText())
                .isEqualTo("CREATED");
        server.awaitGraph();
        var document = server.data("{ documents { nodes { path text } } }").at("/documents/nodes/0");
        assertThat(document.get("path").asText()).isEqualTo(name);
        assertThat(document.get("text").asText()).contains("\uD83D\uDE80 Launching");
    }

    @Test
    void a_null_character_is_in_no_name_and_no_text() {
        assertThat(imported(document("a\0.md", ROLE))
                        .at("/results/0/findings/0/code")
                        .asText())
                .isEqualTo("BAD_PATH");
        assertThat(imported(document("a.md", ROLE + "\0"))
                        .at("/results/0/findings/0/code")
                        .asText())
                .isEqualTo("BINARY_DOCUMENT");
        var documents = List.of(Map.of("path", "a.md", "text", ROLE));
        assertThat(imported(Map.of("source", "a\0", "documents", documents))
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("BAD_SOURCE");
        assertThat(imported(Map.of("clientMutationId", "a\0", "documents", documents))
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("BAD_CLIENT_MUTATION_ID");
        assertThat(server.bean(Ledger.class).revision()).isEqualTo(before);
    }

    @Test
    void a_null_character_finds_nothing() {
        var id = Map.<String, Object>of("id", GlobalId.of("Document", "a\0"));
        assertThat(server.data("query($id: ID!) { document(id: $id) { path } }", id)
                        .get("document")
                        .isNull())
                .isTrue();
        assertThat(server.data("query($id: ID!) { node(id: $id) { id } }", id)
                        .get("node")
                        .isNull())
                .isTrue();
        assertThat(server.data("mutation($id: ID!) { removeDocument(input: {id: $id}) { removedId } }", id)
                        .at("/removeDocument/removedId")
                        .isNull())
                .isTrue();
        for (var query : List.of(
                "{ role(slug: \"a\\u0000\") { slug } }",
                "{ roleAt(slug: \"a\\u0000\", ledgerRevision: 0) { slug } }",
                "{ search(text: \"a\\u0000\") { totalCount } }",
                "{ collaborations(who: \"a\\u0000\", on: \"\\u0000\") { totalCount } }",
                "{ documents(filter: {text: \"\\u0000\"}) { totalCount } }")) {
            var answer = server.ask(query);
            assertThat(answer.at("/errors/0/extensions/code").asText())
                    .as("%s: %s", query, answer)
                    .isIn("", "NOT_FOUND", "BAD_REQUEST");
        }
    }

    /** What people state is kept as JSON, which escapes it; it cannot be removed again, so the stores are thrown away. */
    @Test
    void a_null_character_in_a_reason_is_kept() {
        try (var own = RunningServer.fresh()) {
            keepsANullCharacter(own);
        }
    }

    private static void keepsANullCharacter(RunningServer server) {
        server.importDocument("a.md", "---\nsummary: \"from\\0here\"\n---\n" + ROLE);
        var reason = "because\0of " + UUID.randomUUID();
        var curated = server.data(
                CURATE,
                Map.of(
                        "input",
                        Map.of("role", "alpha-engineer", "reason", reason, "skill", Map.of("name", "Cau\0lking"))));
        assertThat(curated.at("/curate/userErrors")).isEmpty();
        server.awaitGraph();
        var role = server.data("{ role(slug: \"alpha-engineer\") { summary curations { reason } } }");
        assertThat(role.at("/role/curations"))
                .extracting(said -> said.get("reason").asText())
                .contains(reason);
        assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
    }
}
