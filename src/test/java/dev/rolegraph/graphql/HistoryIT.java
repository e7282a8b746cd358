package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ledger.DocumentKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded, and what a role said then. */
class HistoryIT {
    private static final RunningServer SERVER = RunningServer.get();

    private static final String CHANGES = """
            query($since: Int!, $first: Int, $after: String, $last: Int, $before: String) {
              changes(since: $since, first: $first, after: $after, last: $last, before: $before) {
                totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { revision } } nodes { revision kind path author roleSlugs document { id } } } }
            """;

    /** The revision before the first change that is made here. */
    private static int before;

    @BeforeAll
    static void record() {
        SERVER.emptied();
        before = newest();
        SERVER.importDocument("cooper.md", """
                # Cooper Engineer

                - **Level**: Junior

                ## Collaboration

                ### Works With
                - **Brewer Engineer**: oak barrels
                """);
        SERVER.importDocument("cooper.md", """
                # Cooper Engineer

                - **Level**: Senior

                ## Collaboration

                ### Works With
                - **Vintner Engineer**: wine casks

                ## Skills
                - **Joinery** (core, expert): bends staves
                """);
        SERVER.importDocument("mason.md", "# Mason Engineer\n\n- **Level**: Senior\n");
        var cooper = GlobalId.of("Document", new DocumentKey("default", "cooper.md").id());
        SERVER.data("mutation { removeDocument(input: {id: \"%s\"}) { removedId } }".formatted(cooper));
        SERVER.awaitGraph();
    }

    private static int newest() {
        return SERVER.data("{ graphStatus { ledgerRevision } }")
                .at("/graphStatus/ledgerRevision")
                .asInt();
    }

    private static JsonNode changes(Map<String, Object> variables) {
        return SERVER.data(CHANGES, variables).get("changes");
    }

    private static List<Integer> revisions(JsonNode changes) {
        return StreamSupport.stream(changes.get("nodes").spliterator(), false)
                .map(change -> change.get("revision").asInt() - before)
                .toList();
    }

    private static JsonNode cooperAt(int revision) {
        return SERVER.data("""
                query($revision: Int!) { roleAt(slug: "Cooper Engineers", ledgerRevision: $revision) {
                    slug name level documents { path revision } skills { slug level }
                    collaborations { kind partnerSlug on citation { startLine quote document { path } } } } }
                """, Map.of("revision", revision)).get("roleAt");
    }

    @Test
    void changes_are_told_in_order_with_what_happened() {
        var changes = changes(Map.of("since", before));
        assertThat(changes.get("totalCount").asInt()).isEqualTo(4);
        assertThat(changes.get("nodes"))
                .extracting(change ->
                        change.get("kind").asText() + " " + change.get("path").asText())
                .containsExactly("ADD cooper.md", "MODIFY cooper.md", "ADD mason.md", "REMOVE cooper.md");
        assertThat(changes.at("/nodes/1/roleSlugs"))
                .extracting(JsonNode::asText)
                .containsExactly("brewer-engineer", "cooper-engineer", "vintner-engineer");
        assertThat(changes.at("/nodes/2/document/id").isTextual()).isTrue();
        assertThat(changes.at("/nodes/3/document").isNull()).isTrue();
    }

    @Test
    void pages_follow_each_other_forward_and_backward() {
        var variables = new HashMap<String, Object>(Map.of("since", before, "first", 3));
        var page = changes(variables);
        var forward = new ArrayList<>(revisions(page));
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        variables.put("after", page.at("/pageInfo/endCursor").asText());
        page = changes(variables);
        forward.addAll(revisions(page));
        assertThat(forward).containsExactly(1, 2, 3, 4);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        var back = changes(Map.of(
                "since",
                before,
                "last",
                2,
                "before",
                page.at("/pageInfo/startCursor").asText()));
        assertThat(revisions(back)).containsExactly(2, 3);
        assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(revisions(changes(Map.of("since", before, "last", 100)))).containsExactly(1, 2, 3, 4);
        assertThat(changes(Map.of("since", newest())).get("totalCount").asInt()).isZero();
    }

    @Test
    void a_change_is_found_by_its_id_among_other_nodes() {
        var data = SERVER.data("{ changes(since: %d, first: 1) { nodes { id } } role(slug: \"mason-engineer\") { id } }"
                .formatted(before));
        var change = data.at("/changes/nodes/0/id").asText();
        var role = data.at("/role/id").asText();
        var later = GlobalId.of("Change", "1000000");
        var found = SERVER.data(
                "query($one: ID!, $many: [ID!]!) { node(id: $one) { __typename id ... on Change { revision path } } "
                        + "nodes(ids: $many) { id ... on Change { path } ... on Role { slug } } }",
                Map.of("one", change, "many", List.of(role, change, later, GlobalId.of("Change", "-1"))));
        assertThat(found.at("/node/__typename").asText()).isEqualTo("Change");
        assertThat(found.at("/node/id").asText()).isEqualTo(change);
        assertThat(found.at("/node/revision").asInt()).isEqualTo(before + 1);
        assertThat(found.at("/nodes/0/slug").asText()).isEqualTo("mason-engineer");
        assertThat(found.at("/nodes/1/path").asText()).isEqualTo("cooper.md");
        assertThat(found.at("/nodes/2").isNull()).isTrue();
        assertThat(found.at("/nodes/3").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changes(since: -1) { totalCount }                     | use 0 to",
                "changes(since: 2000000000) { totalCount }             | use 0 to",
                "changes(since: 0, first: 1000) { totalCount }         | between 0 and 100",
                "changes(since: 0, after: \"zzz\") { totalCount }      | no cursor of this list",
                "changes(since: 0, after: \"cmV2aXNpb246eA\") { totalCount } | cursors that this list gave",
                "roleAt(slug: \"x\", ledgerRevision: 1000000) { slug } | the newest",
            })
    void bad_input_is_said(String question, String message) {
        var error = SERVER.ask("{ " + question + " }").at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asText()).contains(message);
    }

    @Test
    void a_role_is_what_its_documents_said_at_a_revision() {
        assertThat(cooperAt(before).isNull()).isTrue();
        var first = cooperAt(before + 1);
        assertThat(first.get("name").asText()).isEqualTo("Cooper Engineer");
        assertThat(first.get("level").asText()).isEqualTo("Junior");
        assertThat(first.at("/collaborations/0/partnerSlug").asText()).isEqualTo("brewer-engineer");
        assertThat(first.at("/collaborations/0/citation/startLine").asInt()).isEqualTo(8);
        var second = cooperAt(before + 3);
        assertThat(second.get("level").asText()).isEqualTo("Senior");
        assertThat(second.at("/collaborations/0/on").asText()).isEqualTo("wine casks");
        assertThat(second.at("/skills/0/slug").asText()).isEqualTo("joinery");
        assertThat(second.at("/documents/0/revision").asInt()).isEqualTo(before + 2);
        assertThat(cooperAt(before + 4).isNull()).isTrue();
    }
}
