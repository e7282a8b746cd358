package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEveryStore
class QuestionsIT {
    private static final RunningServer SERVER = RunningServer.get();

    @BeforeAll
    static void load() {
        SERVER.emptied();
        SERVER.importDocument("maker.md", """
                # Maker Engineer

                - **Level**: Senior
                - **Category**: Workshop

                ## Summary
                Makes the things that others paint.

                ## Collaboration

                ### Works With
                - **Painter Engineer**: PostgreSQL schema of the colours
                - **Tester Engineer**: release rehearsals

                ### Provides To
                - **Seller Engineer**: finished things

                ### Delegates To
                - **Cleaner Engineer**: tidying of the shop

                ### Reports To
                - **Workshop Lead**: weekly progress

                ## Skills
                - **API design** (core, expert): keeps interfaces small

                ## Technologies
                - **Database**: PostgreSQL, Redis
                - **Cache**: Redis

                ## Success Metrics
                - API response time < 200 ms (p95)
                """);
        SERVER.importDocument("painter.md", """
                # Painter Engineer

                ## Collaboration

                ### Works With
                - **Maker Engineer**: choice of the colours

                ### Receives From
                - **Maker Engineer**: bare things
                """);
        SERVER.importDocument(
                "partners.md",
                "# Hub Engineer\n\n## Collaboration\n\n### Works With\n"
                        + String.join(
                                "\n",
                                IntStream.range(0, 45)
                                        .mapToObj("- **Spoke%d Engineer**: spoke work"::formatted)
                                        .toList()));
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asText())
                .toList();
    }

    private static JsonNode collaborations(String arguments) {
        return SERVER.data(
                        "{ collaborations(" + arguments
                                + ") { totalCount edges { direction role { slug } partner { slug } "
                                + "node { id kind from { slug } to { slug } on { slug } } } unresolved { name suggestions } } }")
                .get("collaborations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who: [\"maker-engineer\"]                                        | 7",
                "who: [\"Maker Engineers\"]                                       | 7",
                "with: [\"maker-engineer\"]                                       | 7",
                "who: [\"maker-engineer\"], with: [\"painter-engineer\"]          | 3",
                "who: [\"maker-engineer\", \"painter-engineer\"], with: [\"maker-engineer\", \"painter-engineer\"] | 3",
                "who: [\"maker-engineer\", \"painter-engineer\"]                  | 7",
                "who: [\"maker-engineer\"], on: \"databases\"                     | 1",
                "who: [\"maker-engineer\"], on: \"colour\"                        | 2",
                "who: [\"maker-engineer\"], on: \"schemas of postgresql\"         | 1",
                "who: [\"maker-engineer\"], on: \"spaceship\"                     | 0",
                "who: [\"maker-engineer\"], kinds: [PROVIDES_TO]                  | 2",
                "who: [\"painter-engineer\"], kinds: [RECEIVES_FROM]              | 1",
                "who: [\"seller-engineer\"], kinds: [RECEIVES_FROM]               | 1",
                "who: [\"workshop-lead\"], kinds: [DIRECTS]                       | 1",
                "who: [\"cleaner-engineer\"], kinds: [DELEGATES_TO]               | 0",
                "who: [\"maker-engineer\"], kinds: [DELEGATES_TO]                 | 1",
                "who: []                                                          | 0",
                "who: [\"maker-engineer\"], kinds: []                             | 0",
            })
    void counts_each_collaboration_once(String arguments, int count) {
        var found = collaborations(arguments);
        assertThat(found.get("totalCount").asInt()).isEqualTo(count);
        assertThat(texts(found.get("edges"), "/node/id")).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void an_edge_is_seen_from_the_role_asked_for() {
        var edge = collaborations("who: [\"seller-engineer\"]").at("/edges/0");
        assertThat(edge.at("/role/slug").asText()).isEqualTo("seller-engineer");
        assertThat(edge.at("/partner/slug").asText()).isEqualTo("maker-engineer");
        assertThat(edge.get("direction").asText()).isEqualTo("INCOMING");
        assertThat(edge.at("/node/from/slug").asText()).isEqualTo("maker-engineer");
    }

    @Test
    void a_name_that_no_role_has_is_said_with_the_nearest() {
        var unresolved = collaborations("who: [\"makr-engineer\"]").get("unresolved");
        assertThat(unresolved).hasSize(1);
        assertThat(unresolved.at("/0/name").asText()).isEqualTo("makr-engineer");
        assertThat(texts(unresolved.at("/0/suggestions"), "")).first().isEqualTo("maker-engineer");
    }

    @Test
    void pages_follow_each_other_forward_and_backward() {
        var query = """
                query Page($first: Int, $after: String, $last: Int, $before: String) {
                  collaborations(who: ["hub-engineer"], first: $first, after: $after, last: $last, before: $before) {
                    totalCount
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                    edges { cursor }
                    nodes { id }
                  }
                }
                """;
        var forward = new ArrayList<String>();
        Map<String, Object> variables = Map.of("first", 20);
        for (int page = 0; page < 3; page++) {
            var found = SERVER.data(query, variables).get("collaborations");
            assertThat(found.get("totalCount").asInt()).isEqualTo(45);
            assertThat(found.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(page < 2);
            assertThat(found.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(page > 0);
            forward.addAll(texts(found.get("nodes"), "/id"));
            variables =
                    Map.of("first", 20, "after", found.at("/pageInfo/endCursor").asText());
        }
        assertThat(forward).hasSize(45).doesNotHaveDuplicates();

        var backward = new ArrayList<String>();
        variables = Map.of("last", 30);
        for (int page = 0; page < 2; page++) {
            var found = SERVER.data(query, variables).get("collaborations");
            backward.addAll(0, texts(found.get("nodes"), "/id"));
            variables = Map.of(
                    "last", 30, "before", found.at("/pageInfo/startCursor").asText());
        }
        assertThat(backward).isEqualTo(forward);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ roles(first: 1000) { totalCount } }                       | 'first' must be between 0 and 100, not 1000",
                "{ roles(last: -1) { totalCount } }                          | 'last' must be between 0 and 100, not -1",
                "{ roles(after: \"nonsense\") { totalCount } }               | 'after' is no cursor of this list",
                "{ roles(first: 1, last: 1) { totalCount } }                 | 'first' and 'last' exclude each other",
                "{ collaborations(on: \"the\") { totalCount } }              | 'on' has no word to look for",
                "{ collaborationGraph(depth: 9) { nodes { distance } } }     | 'depth' must be between 0 and 3, not 9",
                "{ collaborationGraph(maxNodes: 0) { nodes { distance } } }  | 'maxNodes' must be between 1 and 1000, not 0",
                "{ document(id: \"nonsense\") { path } }                     | 'nonsense' is no id of this API",
                "{ nothing }                                                 | Field 'nothing' in type 'Query' is undefined",
                "{ role(slug: 1) { name } }                                  | is not a valid 'String'",
                "{ role(                                                     | Invalid syntax",
            })
    void bad_input_is_answered_with_a_sentence_and_a_code(String query, String message) {
        var response = SERVER.ask(query);
        assertThat(response.at("/errors/0/message").asText()).contains(message);
        assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(response.at("/errors/0/extensions/requestId").asText()).isNotEmpty();
    }

    @Test
    void a_field_that_fails_does_not_hide_the_others() {
        var response =
                SERVER.ask("{ bad: roles(first: 1000) { totalCount } good: role(slug: \"maker-engineer\") { name } }");
        assertThat(response.at("/data/bad").isNull()).isTrue();
        assertThat(response.at("/data/good/name").asText()).isEqualTo("Maker Engineer");
        assertThat(response.get("errors")).hasSize(1);
    }

    @Test
    void a_drawing_can_be_asked_for_twice_under_other_names() {
        var graph = SERVER.data("""
                        { collaborationGraph(around: ["maker-engineer"], depth: 0) {
                            a: nodes { x: role { y: name } z: role { y: slug } }
                            b: nodes { x: role { y: slug } d: distance }
                            c: completeness { x: total } d: completeness { x: returned }
                            e: edges { x: id } f: edges { x: kind } } }
                        """).get("collaborationGraph");
        assertThat(graph.at("/a/0/x/y").asText()).isEqualTo("Maker Engineer");
        assertThat(graph.at("/a/0/z/y").asText()).isEqualTo("maker-engineer");
        assertThat(graph.at("/b/0/x/y").asText()).isEqualTo("maker-engineer");
        assertThat(graph.at("/b/0/d").asInt()).isZero();
        assertThat(graph.at("/c/x").asInt()).isEqualTo(1);
    }

    @Test
    void a_drawing_around_nobody_says_so() {
        var completeness = SERVER.data(
                        "{ collaborationGraph(around: [\"maker-enginer\"]) { completeness { total complete reason hint } } }")
                .at("/collaborationGraph/completeness");
        assertThat(completeness.get("total").asInt()).isZero();
        assertThat(completeness.get("complete").asBoolean()).isFalse();
        assertThat(completeness.get("reason").asText()).isEqualTo("UNKNOWN_NAME");
        assertThat(completeness.get("hint").asText()).contains("'maker-enginer'");
    }

    @Test
    void an_unknown_role_is_null() {
        assertThat(SERVER.data("{ role(slug: \"nobody\") { name } }")
                        .get("role")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_deep_question_is_one_statement() {
        var questions = SERVER.bean(Questions.class);
        var before = questions.statements();

        SERVER.data("""
                {
                  collaborations(who: ["maker-engineer"], on: "databases") {
                    totalCount facets { kinds { kind count } partners { count role { name } } } unresolved { name }
                    edges { partner { name collaborations(first: 3) { nodes { on { name } } } }
                            node { on { name } technologies { name } citations { quote document { path roles { slug } } } } }
                  }
                  role(slug: "maker-engineer") {
                    name level category summary claims { attribute value } documents { path }
                    skills { edges { node { name } importance level } }
                    technologies(category: "cache") { nodes { name } }
                    statements(kinds: [RESPONSIBILITY]) { totalCount } metrics { name value unit percentile }
                  }
                  roles(filter: {or: [{category: "workshop"}, {hasTechnology: "redis"}], not: {documented: false}}) { nodes { slug } }
                  collaborationGraph(around: ["maker-engineer"], depth: 2) { nodes { distance role { slug } } completeness { complete } }
                  graphStatus { counts { roles } }
                }
                """);

        assertThat(questions.statements() - before).isEqualTo(1);
    }

    @Test
    void a_role_has_all_that_its_document_states() {
        var role = SERVER.data("""
                        { role(slug: "maker-engineer") {
                            name slug level category summary documented nature aliases lastChangedAt
                            skills { edges { node { name } importance level } }
                            caches: technologies(category: "CACHE") { nodes { name } }
                            technologies { totalCount edges { category node { name slug category } citations { startLine quote } } }
                            metrics { name comparator value unit percentile }
                        } }
                        """).get("role");
        assertThat(role.get("level").asText()).isEqualTo("Senior");
        assertThat(role.get("category").asText()).isEqualTo("Workshop");
        assertThat(role.get("summary").asText()).startsWith("Makes the things");
        assertThat(role.at("/skills/edges/0/importance").asText()).isEqualTo("CORE");
        assertThat(role.at("/skills/edges/0/level").asText()).isEqualToIgnoringCase("expert");
        assertThat(texts(role.at("/caches/nodes"), "/name")).contains("Redis");
        assertThat(role.at("/technologies/edges"))
                .extracting(edge -> edge.get("category").asText() + ": "
                        + edge.at("/node/name").asText())
                .contains("Database: PostgreSQL", "Database: Redis", "Cache: Redis");
        assertThat(role.at("/metrics/0/comparator").asText()).isEqualTo("LT");
        assertThat(role.at("/metrics/0/percentile").asInt()).isEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{documented: true}                                 | hub-engineer maker-engineer painter-engineer",
                "{category: \"WORKSHOP\"}                           | maker-engineer",
                "{level: \"senior\"}                                | maker-engineer",
                "{hasTechnology: \"postgresql\"}                    | maker-engineer",
                "{text: \"paint others\"}                           | maker-engineer",
                "{slugs: [\"Painter Engineers\"]}                   | painter-engineer",
                "{worksWith: {with: [\"seller-engineer\"], kinds: [PROVIDES_TO]}} | maker-engineer",
                "{and: [{documented: true}, {not: {slugs: [\"hub-engineer\"]}}]}  | maker-engineer painter-engineer",
                "{or: []}                                           | ''",
            })
    void roles_are_filtered(String filter, String slugs) {
        var found = SERVER.data("{ roles(filter: %s) { nodes { slug } } }".formatted(filter))
                .at("/roles/nodes");
        assertThat(String.join(" ", texts(found, "/slug"))).isEqualTo(slugs);
    }

    @Test
    void the_graph_around_a_role_has_the_nearest_first_and_says_what_is_missing() {
        var graph = SERVER.data("""
                        { collaborationGraph(around: ["hub-engineer"], depth: 1, maxNodes: 10) {
                            nodes { distance role { slug } } edges { from { slug } to { slug } }
                            completeness { total exact returned complete reason hint } } }
                        """).get("collaborationGraph");
        assertThat(graph.at("/nodes/0/role/slug").asText()).isEqualTo("hub-engineer");
        assertThat(graph.get("nodes")).hasSize(10);
        assertThat(graph.get("edges")).hasSize(9);
        assertThat(graph.at("/completeness/total").asInt()).isEqualTo(46);
        assertThat(graph.at("/completeness/complete").asBoolean()).isFalse();
        assertThat(graph.at("/completeness/reason").asText()).isEqualTo("NODE_LIMIT");
        assertThat(graph.at("/completeness/hint").asText()).contains("10 of 46");
    }

    @Test
    void the_whole_graph_on_a_topic_has_only_roles_that_take_part() {
        var graph = SERVER.data("{ collaborationGraph(on: \"postgresql\") { nodes { role { slug } } edges { kind } } }")
                .get("collaborationGraph");
        assertThat(texts(graph.get("nodes"), "/role/slug"))
                .containsExactlyInAnyOrder("maker-engineer", "painter-engineer");
        assertThat(graph.get("edges")).hasSize(1);
    }
}
