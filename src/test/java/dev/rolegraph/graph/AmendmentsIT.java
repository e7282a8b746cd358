package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people state beside the documents: facts by hand, aliases, merges. Each test has roles of its own. */
@OnEveryStore
class AmendmentsIT {
    private static RunningServer server;

    /** Part of the names of this test's roles: letters alone, since a number would say which of several is meant. */
    private final String mark = "X"
            + ThreadLocalRandom.current()
                    .ints(5, 'a', 'g')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

    private final String alpha = "alpha-" + mark.toLowerCase() + "-engineer";
    private final String beta = "beta-" + mark.toLowerCase() + "-engineer";
    private final String gamma = "gamma-" + mark.toLowerCase() + "-engineer";

    @BeforeAll
    static void start() {
        server = RunningServer.fresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private String alphaDocument() {
        return """
                # Alpha %1$s Engineer

                - **Level**: Senior

                ## Collaboration
                ### Works With
                - **Beta %1$s Engineer**: shared release plan
                - **Gamma %1$s Engineer**: PostgreSQL schema changes

                ## Skills
                - **Rigging** (core, expert): keeps masts up

                ## Technologies
                - **Database**: PostgreSQL, Redis
                """.formatted(mark);
    }

    private String betaDocument() {
        return """
                # Beta %1$s Engineer

                ## Collaboration
                ### Works With
                - **Alpha %1$s Engineer**: shared release plan
                - **Gamma %1$s Engineer**: on-call handover

                ## Technologies
                - **Database**: Redis
                """.formatted(mark);
    }

    @BeforeEach
    void load() {
        server.importDocuments(List.of(
                Map.of("path", mark + "/alpha.md", "text", alphaDocument()),
                Map.of("path", mark + "/beta.md", "text", betaDocument())));
    }

    /** Whatever was done: the graph is what the ledger says, and a graph that is made anew is the same. */
    @AfterEach
    void check() {
        server.awaitGraph();
        assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
    }

    /** Sent again once the graph has it where the machine is slow: the answer is the same, and can be read then. */
    private JsonNode amend(String mutation, String type, String fields, Map<String, Object> input) {
        var sent = new HashMap<>(input);
        sent.putIfAbsent("clientMutationId", UUID.randomUUID().toString());
        var query =
                "mutation($input: %s!) { %s(input: $input) { revision clientMutationId userErrors { code message path } %s } }"
                        .formatted(type, mutation, fields);
        server.data(query, Map.of("input", sent));
        server.awaitGraph();
        return server.data(query, Map.of("input", sent)).get(mutation);
    }

    private JsonNode curate(Map<String, Object> input) {
        var all = new HashMap<String, Object>(Map.of("reason", "seen in the office"));
        all.putAll(input);
        return amend(
                "curate",
                "CurateInput",
                "role { slug skills { nodes { slug } } } curation { id author reason stance subject inForce revision at role { slug } }",
                all);
    }

    private JsonNode done(JsonNode payload) {
        assertThat(payload.get("userErrors")).as(payload.toString()).isEmpty();
        return payload;
    }

    private JsonNode alias(String alias, String role) {
        return amend("defineAlias", "DefineAliasInput", "role { slug aliases }", Map.of("alias", alias, "role", role));
    }

    private JsonNode merge(String role, String into) {
        return amend(
                "mergeRoles",
                "MergeRolesInput",
                "role { slug aliases documents { path } }",
                Map.of("role", role, "into", into));
    }

    private JsonNode withdraw(String name) {
        return amend(
                "withdrawName",
                "WithdrawNameInput",
                "role { slug } restored { slug documents { path } }",
                Map.of("name", name));
    }

    private JsonNode role(String slug) {
        return server.data("""
                        query($slug: String!) { role(slug: $slug) {
                            id slug name level documented aliases
                            documents { path }
                            skills { edges { level citationCount citations { document { path } } curations { stance } node { slug } } }
                            technologies { nodes { slug } }
                            collaborations { totalCount
                              edges { partner { slug name documented } node { id kind on { slug name } citationCount reciprocity statement
                                curations { author reason stance inForce subject } } } }
                            curations { subject stance inForce } } }
                        """, Map.of("slug", slug)).get("role");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        var texts = new java.util.ArrayList<String>();
        list.forEach(element -> texts.add(element.at(pointer).asText()));
        return texts;
    }

    @Test
    void a_collaboration_is_added_by_hand_and_outlives_every_import() {
        var payload = done(curate(Map.of(
                "role",
                alpha,
                "collaboration",
                Map.of("with", "Delta " + mark + " Engineers", "on", "anchor chains"))));
        assertThat(payload.at("/curation/author").asText()).isNotBlank();
        assertThat(payload.at("/curation/reason").asText()).isEqualTo("seen in the office");
        assertThat(payload.at("/curation/subject").asText())
                .isEqualTo("works with Delta " + mark + " Engineer on anchor chains");
        assertThat(payload.at("/curation/role/slug").asText()).isEqualTo(alpha);
        assertThat(payload.at("/curation/inForce").asBoolean()).isTrue();

        server.importDocument(mark + "/alpha.md", alphaDocument().replace("Redis", "SQLite"));

        var edge = edgeWith(role(alpha), "delta-" + mark.toLowerCase() + "-engineer");
        assertThat(edge.at("/node/on/name").asText()).isEqualTo("anchor chains");
        assertThat(edge.at("/partner/documented").asBoolean()).isFalse();
        assertThat(edge.at("/partner/name").asText()).isEqualTo("Delta " + mark + " Engineer");
        assertThat(edge.at("/node/citationCount").asInt()).isZero();
        assertThat(edge.at("/node/statement").isNull()).isTrue();
        assertThat(edge.at("/node/curations/0/stance").asText()).isEqualTo("SUPPORTS");
        assertThat(server.data(
                                "query($w: [String!]) { collaborations(who: $w, on: \"chain\") { totalCount } }",
                                Map.of("w", List.of(alpha)))
                        .at("/collaborations/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private static JsonNode edgeWith(JsonNode role, String partner) {
        for (var edge : role.at("/collaborations/edges")) {
            if (edge.at("/partner/slug").asText().equals(partner)) {
                return edge;
            }
        }
        throw new AssertionError("no collaboration with " + partner + " in " + role);
    }

    @Test
    void a_withdrawal_hides_what_documents_state_until_somebody_supports_it() {
        var before = role(alpha);
        done(curate(Map.of("role", alpha, "stance", "WITHDRAWS", "skill", Map.of("name", "Rigging"))));
        assertThat(role(alpha).at("/skills/edges")).isEmpty();

        server.importDocument(mark + "/alpha.md", alphaDocument() + "\nOne line more.\n");
        assertThat(role(alpha).at("/skills/edges")).isEmpty();
        assertThat(texts(role(alpha).get("curations"), "/subject")).containsExactly("needs the skill Rigging");

        var payload = done(curate(Map.of("role", alpha, "skill", Map.of("name", "rigging", "level", "Expert"))));
        assertThat(payload.at("/role/skills/nodes/0/slug").asText()).isEqualTo("rigging");
        var skills = role(alpha).at("/skills/edges");
        assertThat(texts(skills, "/node/slug")).containsOnly("rigging");
        assertThat(texts(skills, "/citationCount")).contains("1", "0");
        assertThat(texts(skills.get(0).get("curations"), "/stance")).containsExactly("WITHDRAWS", "SUPPORTS");
        assertThat(texts(role(alpha).get("curations"), "/inForce")).containsExactly("false", "true");
        assertThat(before.at("/skills/edges")).hasSize(1);
    }

    @Test
    void a_collaboration_that_both_sides_state_is_withdrawn_for_both() {
        assertThat(edgeWith(role(beta), alpha).at("/node/reciprocity").asText()).isEqualTo("MUTUAL");
        done(curate(Map.of(
                "role",
                beta,
                "stance",
                "WITHDRAWS",
                "collaboration",
                Map.of("with", alpha, "on", "Shared release plan"))));
        assertThat(texts(role(alpha).at("/collaborations/edges"), "/partner/slug"))
                .containsExactly(gamma);
        assertThat(texts(role(beta).at("/collaborations/edges"), "/partner/slug"))
                .containsExactly(gamma);
    }

    @Test
    void a_technology_is_withdrawn_from_one_role_and_stays_with_the_others() {
        done(curate(Map.of("role", alpha, "stance", "WITHDRAWS", "technology", Map.of("name", "Redis"))));
        assertThat(texts(role(alpha).at("/technologies/nodes"), "/slug")).containsExactly("postgresql");
        assertThat(texts(role(beta).at("/technologies/nodes"), "/slug")).containsExactly("redis");
        done(curate(Map.of("role", beta, "technology", Map.of("name", "Flap" + mark))));
        assertThat(texts(role(beta).at("/technologies/nodes"), "/slug")).contains("flap" + mark.toLowerCase());
    }

    @Test
    void an_alias_finds_the_role_and_means_it_in_documents() {
        var payload = done(alias("Deckhand " + mark + " Engineer", alpha));
        assertThat(payload.at("/role/slug").asText()).isEqualTo(alpha);
        assertThat(texts(payload.at("/role/aliases"), "")).contains("Deckhand " + mark + " Engineer");
        assertThat(role("Deckhand " + mark + " Engineer").get("slug").asText()).isEqualTo(alpha);
        assertThat(role("deckhand-" + mark.toLowerCase() + "-engineer")
                        .get("slug")
                        .asText())
                .isEqualTo(alpha);

        server.importDocument(
                mark + "/delta.md",
                "# Delta %1$s Engineer\n\n## Collaboration\n### Works With\n- **Deckhand %1$s Engineer**: deck plans\n"
                        .formatted(mark));
        assertThat(edgeWith(role(alpha), "delta-" + mark.toLowerCase() + "-engineer")
                        .at("/node/on/name")
                        .asText())
                .isEqualTo("deck plans");
    }

    @Test
    void a_partner_that_documents_named_becomes_the_role_that_it_is_an_alias_of() {
        server.importDocument(
                mark + "/delta.md",
                "# Delta %1$s Engineer\n\n## Collaboration\n### Works With\n- **Deckhand %1$s Engineer**: deck plans\n"
                        .formatted(mark));
        assertThat(role("deckhand-" + mark.toLowerCase() + "-engineer")
                        .get("documented")
                        .asBoolean())
                .isFalse();
        done(alias("Deckhand " + mark + " Engineer", alpha));
        var delta = role("delta-" + mark.toLowerCase() + "-engineer");
        assertThat(delta.at("/collaborations/edges/0/partner/slug").asText()).isEqualTo(alpha);
        assertThat(delta.at("/collaborations/edges/0/partner/documented").asBoolean())
                .isTrue();
    }

    @Test
    void two_roles_become_one_with_what_both_had() {
        var alphaId = role(alpha).get("id").asText();
        var collaboration = edgeWith(role(alpha), gamma).at("/node/id").asText();
        var skill = server.data("{ node(id: \"%s\") { ... on Role { curations { id } } } }".formatted(alphaId));
        assertThat(skill.get("node").isNull()).isFalse();

        var payload = done(merge(alpha, beta));

        assertThat(payload.at("/role/slug").asText()).isEqualTo(beta);
        var merged = role(alpha);
        assertThat(merged).isEqualTo(role(beta));
        assertThat(merged.get("slug").asText()).isEqualTo(beta);
        assertThat(merged.get("name").asText()).isEqualTo("Beta " + mark + " Engineer");
        assertThat(merged.get("level").asText()).isEqualTo("Senior");
        assertThat(texts(merged.get("aliases"), "")).contains("Alpha " + mark + " Engineer");
        assertThat(merged.get("documents")).hasSize(2);
        assertThat(texts(merged.at("/skills/edges"), "/node/slug")).containsExactly("rigging");
        assertThat(texts(merged.at("/collaborations/edges"), "/partner/slug")).containsExactly(gamma, gamma);
        // Ids of before go on resolving.
        assertThat(server.data("{ node(id: \"%s\") { ... on Role { slug } } }".formatted(alphaId))
                        .at("/node/slug")
                        .asText())
                .isEqualTo(beta);
        assertThat(server.data("{ node(id: \"%s\") { ... on Collaboration { from { slug } } } }"
                                .formatted(collaboration))
                        .at("/node/from/slug")
                        .asText())
                .isEqualTo(beta);
        assertThat(server.data(
                                "query($w: [String!]) { collaborations(who: $w) { totalCount unresolved { name } } }",
                                Map.of("w", List.of(alpha)))
                        .get("collaborations"))
                .isEqualTo(server.data(
                                "query($w: [String!]) { collaborations(who: $w) { totalCount unresolved { name } } }",
                                Map.of("w", List.of(beta)))
                        .get("collaborations"));

        server.importDocument(mark + "/alpha.md", alphaDocument().replace("Rigging", "Caulking"));
        assertThat(texts(role(beta).at("/skills/edges"), "/node/slug")).containsExactly("caulking");
    }

    @Test
    void a_merge_that_is_taken_back_leaves_no_trace() {
        done(curate(Map.of("role", alpha, "skill", Map.of("name", "Caulking"))));
        var store = server.bean(GraphStore.class);
        var digest = GraphDigest.lines(store);
        var before = role(alpha);
        done(merge(alpha, beta));
        assertThat(GraphDigest.lines(store)).isNotEqualTo(digest);

        var payload = done(withdraw("Alpha " + mark + " Engineers"));

        assertThat(payload.at("/role/slug").asText()).isEqualTo(beta);
        assertThat(payload.at("/restored/slug").asText()).isEqualTo(alpha);
        assertThat(GraphDigest.lines(store)).isEqualTo(digest);
        assertThat(role(alpha)).isEqualTo(before);
        assertThat(code(withdraw(alpha))).isEqualTo("NOT_FOUND");
        // What was stated of the two as one stays with the one that stayed.
        done(merge(alpha, beta));
        done(curate(Map.of("role", alpha, "skill", Map.of("name", "Splicing"))));
        done(withdraw(alpha));
        assertThat(texts(role(alpha).at("/skills/edges"), "/node/slug")).doesNotContain("splicing");
        assertThat(texts(role(beta).at("/skills/edges"), "/node/slug")).containsExactly("splicing");
    }

    @Test
    void what_was_withdrawn_from_one_of_two_is_withdrawn_from_both_while_they_are_one() {
        server.importDocument(mark + "/gamma.md", """
                # Gamma %1$s Engineer

                ## Collaboration
                ### Works With
                - **Beta %1$s Engineer**: PostgreSQL schema changes
                """.formatted(mark));
        done(curate(Map.of("role", alpha, "stance", "WITHDRAWS", "technology", Map.of("name", "Redis"))));
        done(curate(Map.of(
                "role",
                alpha,
                "stance",
                "WITHDRAWS",
                "collaboration",
                Map.of("with", gamma, "on", "PostgreSQL schema changes"))));
        var technologies = role(beta).get("technologies");
        var partners = role(gamma).at("/collaborations/edges");
        assertThat(texts(technologies.get("nodes"), "/slug")).containsExactly("redis");
        assertThat(texts(partners, "/partner/slug")).containsExactly(beta, beta);

        done(merge(alpha, beta));
        assertThat(texts(role(beta).at("/technologies/nodes"), "/slug")).containsExactly("postgresql");
        assertThat(texts(role(gamma).at("/collaborations/edges"), "/partner/slug"))
                .containsExactly(beta);

        done(withdraw(alpha));
        assertThat(role(beta).get("technologies")).isEqualTo(technologies);
        assertThat(role(gamma).at("/collaborations/edges")).isEqualTo(partners);
    }

    @Test
    void an_alias_that_is_taken_back_can_be_given_to_another() {
        var name = "Deckhand " + mark + " Engineer";
        done(alias(name, alpha));
        var revision = server.bean(Ledger.class).revision();
        var payload = done(withdraw(name));
        assertThat(payload.at("/role/slug").asText()).isEqualTo(alpha);
        assertThat(payload.get("restored").isNull()).isTrue();
        assertThat(role(name).isNull()).isTrue();
        assertThat(texts(role(alpha).get("aliases"), "")).doesNotContain(name);
        assertThat(server.data(
                                "query($since: Int!) { changes(since: $since) { nodes { subject kind amendment { roleSlug statement } } } }",
                                Map.of("since", revision))
                        .at("/changes/nodes/0")
                        .toString())
                .contains("ALIAS", "REMOVE", alpha, "is no longer called " + name);
        done(alias(name, beta));
        assertThat(role(name).get("slug").asText()).isEqualTo(beta);
    }

    @Test
    void changes_tell_amendments_and_a_role_is_known_as_it_was_between_them() {
        var before = server.bean(Ledger.class).revision();
        done(curate(Map.of("role", alpha, "skill", Map.of("name", "Caulking"))));
        done(curate(Map.of("role", alpha, "stance", "WITHDRAWS", "skill", Map.of("name", "Rigging"))));
        done(alias("Deckhand " + mark + " Engineer", alpha));
        done(merge(alpha, beta));

        var changes = server.data(
                        "query($since: Int!) { changes(since: $since) { totalCount nodes { revision subject kind author path source document { id } roleSlugs amendment { roleSlug statement stance reason } } } }",
                        Map.of("since", before))
                .get("changes");
        assertThat(changes.get("totalCount").asInt()).isEqualTo(4);
        assertThat(texts(changes.get("nodes"), "/subject")).containsExactly("CURATION", "CURATION", "ALIAS", "MERGE");
        assertThat(texts(changes.get("nodes"), "/kind")).containsExactly("ADD", "REMOVE", "ADD", "MODIFY");
        assertThat(texts(changes.get("nodes"), "/amendment/stance"))
                .containsExactly("SUPPORTS", "WITHDRAWS", "null", "null");
        assertThat(changes.at("/nodes/0/path").isNull()).isTrue();
        assertThat(texts(changes.at("/nodes/3/roleSlugs"), "")).contains(alpha, beta);

        assertThat(skillsAt(before)).containsExactly("rigging");
        assertThat(skillsAt(before + 1)).containsExactlyInAnyOrder("rigging", "caulking");
        assertThat(skillsAt(before + 2)).containsExactly("caulking");
        assertThat(slugAt(alpha, before + 3)).isEqualTo(alpha);
        assertThat(slugAt("Deckhand " + mark + " Engineer", before + 3)).isEqualTo(alpha);
        assertThat(slugAt(alpha, before + 4)).isEqualTo(beta);
        assertThat(slugAt("Deckhand " + mark + " Engineer", before + 2)).isEqualTo("null");
    }

    private JsonNode at(String slug, long revision) {
        return server.data(
                        "query($slug: String!, $r: Int!) { roleAt(slug: $slug, ledgerRevision: $r) { slug skills { slug citation { startLine } curation { author reason } } } }",
                        Map.of("slug", slug, "r", revision))
                .get("roleAt");
    }

    private List<String> skillsAt(long revision) {
        return texts(at(alpha, revision).get("skills"), "/slug");
    }

    private String slugAt(String slug, long revision) {
        return at(slug, revision).path("slug").asText("null");
    }

    @Test
    void a_rebuild_changes_nothing_and_mends_what_is_broken() {
        done(curate(Map.of("role", alpha, "skill", Map.of("name", "Caulking"))));
        done(curate(Map.of("role", alpha, "stance", "WITHDRAWS", "skill", Map.of("name", "Rigging"))));
        done(merge(alpha, beta));
        var store = server.bean(GraphStore.class);
        var digest = GraphDigest.lines(store);
        assertThat(server.bean(Consistency.class).rebuild(10).differences()).isEmpty();

        store.write(transaction ->
                transaction.run("MATCH (n:GivenName|Curation) DETACH DELETE n").consume());
        assertThat(server.bean(Consistency.class).check(10).differences()).isNotEmpty();
        assertThat(server.bean(Consistency.class).rebuild(10).differences()).isNotEmpty();

        assertThat(GraphDigest.lines(store)).isEqualTo(digest);
        assertThat(role(alpha).get("slug").asText()).isEqualTo(beta);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role: \"nobody-%s\", skill: {name: \"Rigging\"}, reason: \"r\" | NOT_FOUND | input role",
                "role: \"alpha-%s-engineer\", reason: \"r\" | BAD_FACT | input",
                "role: \"alpha-%s-engineer\", reason: \"r\", skill: {name: \"a\"}, technology: {name: \"b\"} | BAD_FACT | input",
                "role: \"alpha-%s-engineer\", skill: {name: \"Rigging\"}, reason: \" \" | BAD_REASON | input reason",
                "role: \"alpha-%s-engineer\", skill: {name: \"--\"}, reason: \"r\" | BAD_NAME | input skill",
                "role: \"alpha-%s-engineer\", collaboration: {with: \"Alpha %s Engineers\"}, reason: \"r\" | SAME_ROLE | input collaboration",
                "role: \"alpha-%s-engineer\", stance: WITHDRAWS, skill: {name: \"Caulking\"}, reason: \"r\" | NOT_STATED | input skill",
                "role: \"alpha-%s-engineer\", stance: WITHDRAWS, collaboration: {with: \"beta-%s-engineer\"}, reason: \"r\" | NOT_STATED | input collaboration",
            })
    void a_curation_that_cannot_be_is_refused(String input, String code, String path) {
        var before = server.bean(Ledger.class).revision();
        var payload = server.data(
                        "mutation { curate(input: {%s}) { curation { id } role { id } userErrors { code message path } } }"
                                .formatted(input.replace("%s", mark)))
                .get("curate");
        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo(code);
        assertThat(String.join(" ", texts(payload.at("/userErrors/0/path"), "")))
                .isEqualTo(path);
        assertThat(payload.get("curation").isNull()).isTrue();
        assertThat(server.bean(Ledger.class).revision()).isEqualTo(before);
    }

    @Test
    void names_that_are_taken_are_refused() {
        assertThat(code(alias("Beta " + mark + " Engineers", alpha))).isEqualTo("ALIAS_TAKEN");
        assertThat(code(alias("Alpha " + mark + " Engineer", alpha))).isEqualTo("ALIAS_TAKEN");
        assertThat(code(alias("SRE", alpha))).isEqualTo("ALIAS_TAKEN");
        assertThat(code(alias("…", alpha))).isEqualTo("BAD_NAME");
        assertThat(code(alias("Deckhand " + mark + " Engineer", "nobody-" + mark)))
                .isEqualTo("NOT_FOUND");
        done(alias("Deckhand " + mark + " Engineer", alpha));
        assertThat(code(alias("deckhand " + mark + " engineers", beta))).isEqualTo("ALIAS_TAKEN");
        assertThat(code(merge(alpha, "Alpha " + mark + " Engineers"))).isEqualTo("SAME_ROLE");
        done(merge(alpha, beta));
        assertThat(code(merge(beta, alpha))).isEqualTo("SAME_ROLE");
        assertThat(code(merge(alpha, "nobody-" + mark))).isEqualTo("NOT_FOUND");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asText();
    }

    @Test
    void an_amendment_that_is_sent_again_is_made_once() {
        var input = Map.<String, Object>of(
                "role",
                alpha,
                "skill",
                Map.of("name", "Caulking"),
                "clientMutationId",
                UUID.randomUUID().toString());
        var first = done(curate(input));
        var revision = server.bean(Ledger.class).revision();
        assertThat(curate(input)).isEqualTo(first);
        assertThat(server.bean(Ledger.class).revision()).isEqualTo(revision);
        var other = new HashMap<>(input);
        other.put("stance", "WITHDRAWS");
        assertThat(code(curate(other))).isEqualTo("CLIENT_MUTATION_ID_TAKEN");
    }
}
