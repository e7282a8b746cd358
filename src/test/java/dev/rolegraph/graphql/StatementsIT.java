package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer costs the stores, and that an admin can see it. */
class StatementsIT {
    private static final RunningServer SERVER = RunningServer.get();

    @BeforeAll
    static void load() {
        SERVER.emptied();
        var documents = List.of("Sail", "Mast", "Keel").stream()
                .map(name -> Map.<String, Object>of("path", name + ".md", "text", """
                        # %s Engineer

                        ## Collaboration
                        ### Works With
                        - **Mast Engineer**: rigging plans
                        - **Sail Engineer**: sail plans
                        - **Keel Engineer**: keel plans
                        """.formatted(name)))
                .toList();
        SERVER.importDocuments(documents);
    }

    private static JsonNode asked(String query) {
        return SERVER.post(Map.of("query", query, "extensions", Map.of("statements", true)));
    }

    private static List<String> languages(JsonNode response) {
        assertThat(response.has("errors")).as(response.toString()).isFalse();
        return StreamSupport.stream(response.at("/extensions/statements").spliterator(), false)
                .map(statement -> statement.get("language").asText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ documents { nodes { text } } }",
                "{ role(slug: \"sail-engineer\") { documents { text findings { code } } "
                        + "peers { nodes { documents { text coverage { factLines } } } } } }",
                """
                {
                  documents(first: 3) { nodes { text roles { documents(first: 2) { path text
                    collaborations(first: 3) { nodes { citations(first: 2) { document { text } } } } } } } }
                  collaborations(first: 5) { nodes {
                    citations(first: 2) { document { findings { code } } }
                    to { documents(first: 2) { a: text b: coverage { proseLines } } } } }
                  search(text: "plans") { nodes { __typename ... on Document { text } ... on Statement { said: text } } }
                }""",
            })
    void texts_of_documents_cost_one_statement_more_however_deep_they_are_asked_for(String query) {
        assertThat(languages(asked(query))).containsExactly("CYPHER", "SQL");
    }

    @Test
    void what_the_graph_knows_costs_one_statement() {
        var response =
                asked("{ roles { nodes { name documents { path revision } } } graphStatus { counts { roles } } }");
        assertThat(languages(response)).containsExactly("CYPHER");
        assertThat(response.at("/extensions/statements/0/text").asText()).startsWith("MATCH");
    }

    @Test
    void changes_cost_one_statement_however_many_are_named() {
        var newest = SERVER.bean(Ledger.class).revision();
        var ids = LongStream.rangeClosed(Math.max(1, newest - 49), newest)
                .mapToObj(number -> GlobalId.of("Change", String.valueOf(number)))
                .toList();
        var response = SERVER.post(Map.of(
                "query",
                "query($ids: [ID!]!, $id: ID!, $other: ID!) { nodes(ids: $ids) { ... on Change { revision roleSlugs } }"
                        + " one: node(id: $id) { id } other: node(id: $other) { ... on Change { revision } } }",
                "variables",
                Map.of("ids", ids, "id", ids.getFirst(), "other", ids.getLast()),
                "extensions",
                Map.of("statements", true)));
        assertThat(languages(response)).containsExactly("CYPHER", "SQL");
        assertThat(response.at("/data/nodes")).hasSameSizeAs(ids).noneMatch(JsonNode::isNull);
        assertThat(response.at("/data/other/revision").asLong()).isEqualTo(newest);
    }

    @Test
    void a_page_of_changes_costs_one_statement_beside_that_of_the_revision() {
        var response = asked("{ changes(since: 0, last: 100) { nodes { revision kind roleSlugs } } }");
        assertThat(languages(response)).containsExactly("SQL", "SQL");
    }

    @Test
    void a_check_costs_the_next_question_nothing() {
        SERVER.data("mutation { checkGraph(input: {}) { consistent } }");
        var questions = SERVER.bean(Questions.class);
        var before = questions.statements();
        assertThat(languages(asked("{ roles { totalCount } }"))).containsExactly("CYPHER");
        assertThat(questions.statements() - before).isEqualTo(1);
    }

    @Test
    void nobody_else_sees_statements() {
        assertThat(SERVER.ask("{ roles { totalCount } }").get("extensions").has("statements"))
                .isFalse();
        var refused = SERVER.post(
                Map.of("query", "{ roles { totalCount } }", "extensions", Map.of("statements", true)), null);
        assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHORIZED");
        assertThat(refused.toString()).doesNotContain("MATCH");
    }
}
