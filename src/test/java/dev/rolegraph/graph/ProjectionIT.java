package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.ledger.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryStore
class ProjectionIT {
    private static final String ALPHA = """
            # Alpha Engineer

            ## Collaboration

            ### Works With
            - **Beta Engineer**: shared release plan
            - **Gamma Engineer**: PostgreSQL schema changes

            ## Technologies
            - **Database**: PostgreSQL, Redis
            """;

    private static final String BETA = """
            # Beta Engineer

            ## Collaboration

            ### Works With
            - **Alpha Engineer**: Shared release plan
            - **Delta Engineer**: on-call handover

            ## Technologies
            - **Database**: PostgreSQL
            """;

    private final RunningServer server = RunningServer.get();
    private final GraphStore store = server.bean(GraphStore.class);

    @BeforeEach
    void empty() {
        server.emptied();
    }

    @Test
    void an_empty_ledger_is_an_empty_graph() {
        assertThat(GraphDigest.lines(store)).isEmpty();
    }

    @Test
    void questions_are_answered_with_what_there_was_while_a_change_is_made() {
        server.importDocument("alpha.md", ALPHA);
        server.awaitGraph();

        var meanwhile = GraphState.change(
                store,
                transaction -> {
                    transaction.run("MATCH (r:Role) SET r.name = 'Half'").consume();
                    return server.data("{ role(slug: \"alpha-engineer\") { name } }");
                },
                (transaction, answer) -> {
                    transaction
                            .run("MATCH (r:Role {slug: 'alpha-engineer'}) SET r.name = 'Whole'")
                            .consume();
                    GraphState.mended(transaction);
                    return answer;
                });

        assertThat(meanwhile.at("/role/name").asText()).isEqualTo("Alpha Engineer");
        // Another question: an answer is kept until the projector has looked.
        assertThat(server.data("{ role(slug: \"alpha-engineer\") { name slug } }")
                        .at("/role/name")
                        .asText())
                .isEqualTo("Whole");
    }

    @Test
    void the_same_documents_again_are_unchanged_and_write_nothing() {
        var examples = RunningServer.examples();
        server.importFiles(examples);
        var revision = server.bean(Ledger.class).revision();
        var transaction = CommittedTransactions.last(server);

        var again = server.importFiles(examples);

        assertThat(again.get("results"))
                .extracting(result -> result.get("outcome").asText())
                .containsOnly("UNCHANGED");
        assertThat(server.bean(Ledger.class).revision()).isEqualTo(revision);
        assertThat(CommittedTransactions.last(server)).isNotEmpty().isEqualTo(transaction);
        server.importDocument("alpha.md", ALPHA);
        assertThat(CommittedTransactions.last(server)).isNotEqualTo(transaction);
    }

    @Test
    void any_order_of_imports_gives_the_same_graph() {
        var examples = new ArrayList<Path>(RunningServer.examples());
        server.importFiles(examples);
        var inOrder = GraphDigest.lines(store);
        server.emptied();

        Collections.reverse(examples);
        examples.forEach(file -> server.importFiles(List.of(file)));

        assertThat(inOrder).hasSizeGreaterThan(500);
        assertThat(GraphDigest.lines(store)).isEqualTo(inOrder);
    }

    @Test
    void a_removed_document_takes_what_it_alone_supported_and_nothing_else() {
        server.importDocument("alpha.md", ALPHA);
        var before = GraphDigest.lines(store);

        var imported = server.importDocument("beta.md", BETA);
        assertThat(GraphDigest.lines(store)).hasSizeGreaterThan(before.size());
        remove(imported);

        assertThat(GraphDigest.lines(store)).isEqualTo(before);
    }

    @Test
    void an_updated_document_says_only_what_it_says_now() {
        server.importDocument("alpha.md", BETA.replace("Beta", "Alpha").replace("Delta", "Epsilon"));
        server.importDocument("alpha.md", ALPHA);
        var updated = GraphDigest.lines(store);
        server.emptied().importDocument("alpha.md", ALPHA);

        assertThat(updated).isEqualTo(GraphDigest.lines(store));
    }

    @Test
    void a_topic_that_both_sides_state_is_one_mutual_collaboration_with_two_citations() {
        server.importDocument("alpha.md", ALPHA);
        server.importDocument("beta.md", BETA);

        var found = server.data("""
                        { collaborations(who: ["beta-engineer"], with: ["Alpha Engineers"]) {
                            totalCount
                            edges {
                              role { slug } partner { slug documented }
                              node { from { slug } to { slug } reciprocity on { name } citations { document { path } startLine } }
                            } } }
                        """).get("collaborations");

        assertThat(found.get("totalCount").asInt()).isEqualTo(1);
        var edge = found.get("edges").get(0);
        assertThat(edge.at("/role/slug").asText()).isEqualTo("beta-engineer");
        assertThat(edge.at("/partner/documented").asBoolean()).isTrue();
        assertThat(edge.at("/node/from/slug").asText()).isEqualTo("alpha-engineer");
        assertThat(edge.at("/node/reciprocity").asText()).isEqualTo("MUTUAL");
        assertThat(edge.at("/node/citations")).hasSize(2);
    }

    @Test
    void a_partner_without_a_document_becomes_whole_when_its_document_arrives() {
        server.importDocument("alpha.md", ALPHA);
        assertThat(beta().get("documented").asBoolean()).isFalse();

        var imported = server.importDocument("beta.md", BETA);
        assertThat(beta().get("documented").asBoolean()).isTrue();

        remove(imported);
        assertThat(beta().get("documented").asBoolean()).isFalse();
    }

    @Test
    void two_limits_of_one_measure_both_stand_and_name_each_other() {
        var role = "# Alpha Engineer\n\n## Success Metrics\n- Test coverage > %d%%\n";
        server.importDocument("a.md", role.formatted(80));
        server.importDocument("b.md", role.formatted(85));
        server.importDocument("c.md", role.formatted(80).replace("Test coverage", "Test Coverage"));

        var metrics = server.data("{ role(slug: \"alpha-engineer\") { metrics { value conflictsWith { value } } } }")
                .at("/role/metrics");

        assertThat(metrics).extracting(metric -> metric.get("value").asInt()).containsExactlyInAnyOrder(80, 85);
        assertThat(metrics)
                .extracting(metric -> metric.at("/conflictsWith/0/value").asInt())
                .containsExactlyInAnyOrder(80, 85);
    }

    private JsonNode beta() {
        return server.data("{ role(slug: \"beta-engineer\") { documented name } }")
                .get("role");
    }

    private void remove(JsonNode imported) {
        var id = imported.at("/results/0/document/id").asText();
        server.data("mutation { removeDocument(input: {id: \"%s\"}) { removedId userErrors { code } } }".formatted(id));
    }
}
