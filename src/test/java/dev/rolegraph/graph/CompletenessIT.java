package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** None, unknown, elsewhere and not yet there are different answers. */
@OnEveryStore
class CompletenessIT {
    private static final RunningServer SERVER = RunningServer.get();

    @BeforeAll
    static void load() {
        SERVER.emptied();
        SERVER.importDocument("alpha.md", """
                # Alpha Engineer

                ## Collaboration
                ### Works With
                - **Beta Engineer**: API design reviews
                - **Gamma Engineer**: shared plans

                ## Technologies
                - **Database**: PostgreSQL, Redis
                """);
        SERVER.importDocument("delta.md", "# Delta Engineer\n\n## Skills\n- **Rigging** (core)\n");
    }

    private static JsonNode of(String question, String pointer) {
        return SERVER.data("{ " + question.replace("@", "completeness { total exact returned complete reason hint }")
                        + " }")
                .at(pointer + "/completeness");
    }

    private static void assertSays(JsonNode completeness, int total, int returned, String reason, String hint) {
        assertThat(completeness.get("total").asInt()).isEqualTo(total);
        assertThat(completeness.get("returned").asInt()).isEqualTo(returned);
        assertThat(completeness.get("complete").asBoolean()).isEqualTo(reason.isEmpty());
        assertThat(completeness.get("reason").asText()).isEqualTo(reason.isEmpty() ? "null" : reason);
        assertThat(completeness.get("hint").asText()).contains(hint.isEmpty() ? "null" : hint);
    }

    @Test
    void none_is_all_that_there_is() {
        assertSays(of("collaborations(who: [\"delta-engineer\"]) { @ }", "/collaborations"), 0, 0, "", "");
        assertSays(of("role(slug: \"delta-engineer\") { technologies { @ } }", "/role/technologies"), 0, 0, "", "");
    }

    @Test
    void a_name_that_no_role_has_is_unknown() {
        assertSays(
                of(
                        "collaborations(who: [\"delta-enginer\", \"alpha-engineer\"]) { @ nodes { id } }",
                        "/collaborations"),
                2,
                2,
                "UNKNOWN_NAME",
                "'delta-enginer'");
    }

    @Test
    void a_name_in_a_filter_that_nothing_has_is_unknown() {
        assertSays(of("roles(filter: {slugs: [\"delta-enginer\"]}) { @ }", "/roles"), 0, 0, "UNKNOWN_NAME", "search");
        assertSays(
                of(
                        "roles(filter: {and: [{slugs: [\"alpha-engineer\"]}, {not: {worksWith: {or: [{with: [\"betta-engineer\"]}, {partner: {slugs: [\"Alpha Engineers\"]}}]}}}]}) { @ nodes { slug } }",
                        "/roles"),
                1,
                1,
                "UNKNOWN_NAME",
                "'betta-engineer'");
        assertSays(
                of("skills(filter: {slugs: [\"no-skill\"], role: {slugs: [\"delta-engineer\"]}}) { @ }", "/skills"),
                0,
                0,
                "UNKNOWN_NAME",
                "skill 'no-skill'");
        assertSays(
                of(
                        "roles(filter: {or: [{hasTechnology: \"postgress\"}, {hasTechnology: \"postgres\"}, {hasSkill: {slug: \"riggin\"}}]}) { @ nodes { slug } }",
                        "/roles"),
                1,
                1,
                "UNKNOWN_NAME",
                "There is no technology 'postgress', no skill 'riggin': search");
        assertSays(
                of("collaborations(filter: {topic: \"shared plan\"}) { @ }", "/collaborations"),
                0,
                0,
                "UNKNOWN_NAME",
                "topic 'shared plan': see 'unresolved'");
        assertThat(SERVER.data(
                                "{ collaborations(filter: {with: [\"beta-enginer\"]}) { unresolved { name suggestions } } }")
                        .at("/collaborations/unresolved/0/suggestions/0")
                        .asText())
                .isEqualTo("beta-engineer");
    }

    @Test
    void the_nearest_things_of_the_same_kind_are_suggested() {
        assertThat(SERVER.data(
                                "{ collaborations(filter: {technology: \"postgress\", skill: \"Rigging\"}) { unresolved { name suggestions } } }")
                        .at("/collaborations/unresolved")
                        .toString())
                .isEqualTo("[{\"name\":\"postgress\",\"suggestions\":[\"postgresql\"]}]");
    }

    @Test
    void what_is_on_other_pages_is_not_here() {
        assertSays(of("collaborations(first: 1) { @ }", "/collaborations"), 2, 1, "PAGE_SIZE", "1 of 2");
        assertSays(
                of("role(slug: \"alpha-engineer\") { peers(last: 1) { @ } }", "/role/peers"),
                2,
                1,
                "PAGE_SIZE",
                "1 of 2");
        assertSays(of("role(slug: \"alpha-engineer\") { technologies { @ } }", "/role/technologies"), 2, 2, "", "");
    }

    @Test
    void what_is_recorded_may_not_be_projected_yet() throws Exception {
        var locked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var holder = Thread.ofVirtual()
                .start(() -> SERVER.bean(GraphStore.class).write(transaction -> {
                    GraphState.lock(transaction);
                    locked.countDown();
                    return await(over);
                }));
        locked.await();
        var document = Map.of("path", "late.md", "text", "# Late Engineer\n\n## Skills\n- Rigging\n");
        var answer = SERVER.ask(
                "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d}) { revision results { document { id } } } }",
                Map.of("d", new Object[] {document}));
        assertThat(answer.at("/extensions/pending").asBoolean()).isTrue();
        var revision = answer.at("/data/importDocuments/revision").asText();

        var late = of("roles(first: 100) { @ }", "/roles");
        var id = answer.at("/data/importDocuments/results/0/document/id").asText();
        var found = SERVER.ask("""
                query($id: ID!, $ids: [ID!]!) {
                  role(slug: "late-engineer") { name }
                  document(id: $id) { path roles { slug } }
                  nodes(ids: $ids) { id }
                  nobody: role(slug: "alpha-engineer") { name }
                  changes(since: 0, first: 0) { completeness { exact reason } } }
                """, Map.of("id", id, "ids", List.of(id, GlobalId.of("Role", "alpha-engineer"))));
        over.countDown();
        holder.join();
        SERVER.awaitGraph();

        assertThat(found.get("errors"))
                .allSatisfy(error ->
                        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNAVAILABLE"))
                .allSatisfy(error -> assertThat(error.get("message").asText())
                        .contains(revision)
                        .contains("atLeastRevision"))
                .extracting(error -> error.at("/path/0").asText())
                .containsExactlyInAnyOrder("role", "document", "nodes");
        assertThat(found.at("/data/nobody/name").asText()).isEqualTo("Alpha Engineer");
        assertThat(found.at("/data/nodes/0").isNull()).isTrue();
        assertThat(found.at("/data/nodes/1/id").isTextual()).isTrue();
        // The ledger itself answers this: there is nothing to wait for.
        assertThat(found.at("/data/changes/completeness/reason").asText()).isEqualTo("PAGE_SIZE");
        assertThat(SERVER.ask("{ role(slug: \"nobody-engineer\") { name } }").has("errors"))
                .isFalse();
        assertThat(SERVER.data("{ role(slug: \"late-engineer\") { name } }")
                        .at("/role/name")
                        .asText())
                .isEqualTo("Late Engineer");
        assertThat(late.get("reason").asText()).isEqualTo("NOT_PROJECTED");
        assertThat(late.get("complete").asBoolean()).isFalse();
        assertThat(late.get("exact").asBoolean()).isFalse();
        assertThat(late.get("hint").asText()).contains("Revision " + revision);
        assertThat(of("roles(first: 100) { @ }", "/roles").get("complete").asBoolean())
                .isTrue();
    }

    private static boolean await(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_filter_finds_things_by_name_as_the_question_for_one_does() {
        assertThat(SERVER.data("""
                        {
                          a: roles(filter: {hasTechnology: "Postgres"}) { totalCount }
                          b: roles(filter: {slugs: ["delta-engineer"], hasSkill: {slug: "RIGGING"}}) { totalCount }
                          c: technologies(filter: {slugs: ["PostgreSQL", "Redis"]}) { totalCount }
                          d: topics(filter: {slugs: ["Shared Plans"]}) { totalCount }
                          e: collaborations(filter: {topic: "shared plans"}) { totalCount }
                          f: collaborations(filter: {skill: "API Design"}) { totalCount }
                        }
                        """).toString())
                .isEqualTo(
                        "{\"a\":{\"totalCount\":1},\"b\":{\"totalCount\":1},\"c\":{\"totalCount\":2},\"d\":{\"totalCount\":1},\"e\":{\"totalCount\":1},\"f\":{\"totalCount\":1}}");
    }

    @Test
    void a_topic_gives_the_skills_that_it_names() {
        var skills = SERVER.data(
                        "{ collaborations(who: [\"alpha-engineer\"], with: [\"beta-engineer\"]) { nodes { on { name } skills { slug } } } }")
                .at("/collaborations/nodes/0/skills");
        assertThat(skills).extracting(skill -> skill.get("slug").asText()).containsExactly("api-design");
    }
}
