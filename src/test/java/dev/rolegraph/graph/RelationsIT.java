package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From everything to the roles behind it, and in every order. */
class RelationsIT {
    private static final RunningServer SERVER = RunningServer.get();

    @BeforeAll
    static void load() {
        SERVER.emptied();
        SERVER.importDocument("smith.md", """
                # Smith Engineer

                - **Category**: Forge

                ## Collaboration

                ### Works With
                - **Miner Engineer**: ore deliveries
                - **Miner Engineer**: PostgreSQL stock tables
                - **Baker Engineer**: API design

                ### Provides To
                - **Miner Engineer**: sharp tools
                - **Carter Engineer**: iron tyres

                ## Skills
                - **API design** (core, expert): keeps interfaces small
                - **Code review** (secondary, basic): reads before merging

                ## Technologies
                - **Database**: PostgreSQL
                - **Cache**: Redis

                ## Success Metrics
                - API response time < 200 ms (p95)

                ## References
                - [The Forge Book](https://example.org/forge)
                """);
        SERVER.importDocument("baker.md", """
                # Baker Engineer

                ## Collaboration

                ### Works With
                - **Carter Engineer**: morning rounds

                ## Skills
                - **API design** (secondary, advanced): writes contracts

                ## Technologies
                - **Store**: Redis

                ## Success Metrics
                - API response time < 300 ms (p95)

                ## References
                - [The Forge Book](https://example.org/forge)
                """);
        SERVER.importDocument("smith-again.md", """
                # Smith Engineer

                ## Success Metrics
                - API response time < 250 ms (p95)

                ## Skills
                - **API design** (core, expert): says no
                """);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asText())
                .toList();
    }

    private static String slugs(JsonNode connection) {
        return String.join(" ", texts(connection.get("nodes"), "/slug"));
    }

    @Test
    void peers_are_one_entry_a_partner_with_all_they_share_the_strongest_first() {
        var peers = SERVER.data("""
                        { role(slug: "smith-engineer") { peers {
                            totalCount nodes { slug }
                            edges { strength node { slug } kinds { kind direction count }
                                    topics { slug } technologies { slug } skills { slug }
                                    collaborations { from { slug } to { slug } on { slug } } } } } }
                        """).at("/role/peers");
        assertThat(peers.get("totalCount").asInt()).isEqualTo(3);
        assertThat(slugs(peers)).isEqualTo("miner-engineer baker-engineer carter-engineer");
        var miner = peers.at("/edges/0");
        assertThat(miner.get("strength").asInt()).isEqualTo(3);
        assertThat(miner.get("kinds"))
                .extracting(kind ->
                        kind.get("kind").asText() + " " + kind.get("direction").asText() + " " + kind.get("count"))
                .containsExactly("WORKS_WITH BOTH 2", "PROVIDES_TO OUTGOING 1");
        assertThat(texts(miner.get("topics"), "/slug"))
                .containsExactly("ore-deliveries", "postgresql-stock-tables", "sharp-tools");
        assertThat(texts(miner.get("technologies"), "/slug")).containsExactly("postgresql");
        assertThat(miner.get("collaborations")).hasSize(3);
    }

    @Test
    void peers_are_seen_from_either_side_and_narrowed_by_what_is_shared() {
        var carter = SERVER.data("{ role(slug: \"carter-engineer\") { peers { nodes { slug } "
                + "edges { kinds { kind direction } } } } }");
        assertThat(slugs(carter.at("/role/peers"))).isEqualTo("baker-engineer smith-engineer");
        assertThat(carter.at("/role/peers/edges/1/kinds/0/direction").asText()).isEqualTo("INCOMING");
        var onStock = SERVER.data(
                "{ role(slug: \"smith-engineer\") { peers(on: \"databases\") { edges { strength node { slug } } } } }");
        assertThat(onStock.at("/role/peers/edges")).hasSize(1);
        assertThat(onStock.at("/role/peers/edges/0/strength").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skill(slug: \"api-design\") { roles {F} }                                  | baker-engineer smith-engineer",
                "skill(slug: \"API Design\") { roles(minLevel: EXPERT) {F} }                | smith-engineer",
                "skill(slug: \"api-design\") { roles(importance: [SECONDARY]) {F} }         | baker-engineer",
                "skill(slug: \"api-design\") { roles(filter: {category: \"forge\"}) {F} }   | smith-engineer",
                "technology(slug: \"Redis\") { roles {F} }                                  | baker-engineer smith-engineer",
                "technology(slug: \"redis\") { roles(category: \"store\") {F} }             | baker-engineer",
                "topic(slug: \"iron-tyres\") { roles {F} }                                  | carter-engineer smith-engineer",
                "references { nodes { roles {F} } }                                         | baker-engineer smith-engineer",
                "skills(filter: {text: \"review\"}) {F}                                     | code-review",
                "skills(filter: {role: {slugs: [\"baker-engineer\"]}}) {F}                  | api-design",
                "technologies(filter: {not: {slugs: [\"redis\"]}}) {F}                      | postgresql",
                "technologies(filter: {role: {documented: false}}) {F}                      | ''",
                "topics(filter: {role: {slugs: [\"baker-engineer\"]}}) {F}                  | api-design morning-rounds",
                "topics(filter: {or: [{text: \"ore\"}, {text: \"iron\"}]}) {F}              | iron-tyres ore-deliveries",
                "roles(filter: {hasSkill: {slug: \"api-design\", minLevel: EXPERT}}) {F}    | smith-engineer",
                "roles(filter: {hasSkill: {slug: \"api-design\", minLevel: BASIC}}) {F}     | baker-engineer smith-engineer",
                "roles(filter: {hasTechnologyCategory: \"store\"}) {F}                      | baker-engineer",
                "roles(filter: {worksWith: {not: {topic: \"iron-tyres\"}, technology: \"postgresql\"}}) {F} | miner-engineer smith-engineer",
                "roles(filter: {worksWith: {partner: {hasTechnology: \"postgresql\"}, kinds: [RECEIVES_FROM]}}) {F} | carter-engineer miner-engineer",
                "roles(orderBy: {field: NAME, direction: DESC}) {F}                         | smith-engineer miner-engineer carter-engineer baker-engineer",
                "roles(orderBy: {field: COLLABORATIONS, direction: DESC}) {F}               | smith-engineer miner-engineer baker-engineer carter-engineer",
                "roles(orderBy: {field: COLLABORATIONS}) {F}                                | baker-engineer carter-engineer miner-engineer smith-engineer",
                "roles(orderBy: {field: CHANGED, direction: DESC}) {F}                      | smith-engineer baker-engineer carter-engineer miner-engineer",
            })
    void every_thing_leads_to_the_roles_behind_it(String question, String slugs) {
        var found = SERVER.data("{ " + question.replace("{F}", "{ totalCount nodes { slug } }") + " }");
        var connection = found.findParent("totalCount");
        assertThat(slugs(connection)).isEqualTo(slugs);
        assertThat(connection.get("totalCount").asInt())
                .isEqualTo(connection.get("nodes").size());
    }

    @Test
    void the_edge_says_what_ties_a_role_to_a_skill_and_where() {
        var edges = SERVER.data("""
                { skill(slug: "api-design") { roles { edges {
                    node { slug } importance level citationCount citations { quote document { path } } } } } }
                """).at("/skill/roles/edges");
        var smith = edges.get(1);
        assertThat(smith.get("importance").asText()).isEqualTo("CORE");
        assertThat(smith.get("citationCount").asInt()).isEqualTo(2);
        assertThat(texts(smith.get("citations"), "/document/path")).containsExactly("smith-again.md", "smith.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{topic: \"sharp-tools\"}                        | 1",
                "{technology: \"postgresql\"}                    | 1",
                "{technologyCategory: \"DATABASE\"}              | 1",
                "{skill: \"api-design\"}                         | 1",
                "{reciprocity: [UNKNOWN]}                        | 5",
                "{partner: {documented: true}}                   | 1",
                "{role: {slugs: [\"baker-engineer\"]}}           | 1",
                "{not: {kinds: [WORKS_WITH]}}                    | 2",
                "{or: [{topic: \"iron-tyres\"}, {with: [\"baker-engineer\"]}]} | 2",
                "{and: []}                                       | 6",
                "{not: {}}                                       | 0",
                "{not: {and: []}}                                | 0",
                "{not: {and: [{}, {not: {or: []}}]}}             | 0",
                "{or: [{topic: \"iron-tyres\"}, {and: []}]}      | 6",
                "{topic: \"iron-tyres\", and: [{}]}              | 1",
            })
    void collaborations_are_filtered(String filter, int count) {
        var found = SERVER.data("{ collaborations(filter: %s) { totalCount nodes { id } } }".formatted(filter))
                .get("collaborations");
        assertThat(found.get("totalCount").asInt()).isEqualTo(count);
        assertThat(found.get("nodes")).hasSize(count);
    }

    @Test
    void collaborations_hang_on_topics_technologies_skills_and_documents() {
        var found = SERVER.data("""
                query($document: ID!) {
                  topic(slug: "ore-deliveries") { collaborations { totalCount edges { role { slug } partner { slug } } } }
                  technology(slug: "postgresql") { collaborations { nodes { on { slug } } } }
                  skill(slug: "api-design") { collaborations { nodes { on { slug } } } }
                  document(id: $document) { collaborations(orderBy: {field: TOPIC}) { nodes { on { slug } } } }
                }
                """, Map.of("document", document("smith.md")));
        assertThat(found.at("/topic/collaborations/edges/0/partner/slug").asText())
                .isEqualTo("miner-engineer");
        assertThat(texts(found.at("/technology/collaborations/nodes"), "/on/slug"))
                .containsExactly("postgresql-stock-tables");
        assertThat(texts(found.at("/skill/collaborations/nodes"), "/on/slug")).containsExactly("api-design");
        assertThat(texts(found.at("/document/collaborations/nodes"), "/on/slug"))
                .containsExactly(
                        "api-design", "iron-tyres", "ore-deliveries", "postgresql-stock-tables", "sharp-tools");
    }

    private static String document(String path) {
        var documents = SERVER.data("{ documents(filter: {text: \"%s\"}) { nodes { id } } }".formatted(path));
        return documents.at("/documents/nodes/0/id").asText();
    }

    @Test
    void a_document_has_its_facts_in_order_each_with_its_place() {
        var facts = SERVER.data("""
                query($document: ID!) { document(id: $document) {
                  all: facts(first: 100) { totalCount edges { citation { startLine } node { __typename id citationCount } } }
                  some: facts(kinds: [SKILL, TECHNOLOGY]) { nodes { __typename
                    ... on RoleSkill { name: skill { slug } level } ... on RoleTechnology { name: technology { slug } category } } } } }
                """, Map.of("document", document("smith.md"))).get("document");
        assertThat(facts.at("/all/edges"))
                .extracting(edge -> edge.at("/citation/startLine").asInt())
                .isSorted()
                .hasSizeGreaterThan(9);
        assertThat(texts(facts.at("/some/nodes"), "/name/slug"))
                // The first is what a collaboration is about.
                .containsExactly("postgresql", "api-design", "code-review", "postgresql", "redis");
    }

    @Test
    void documents_are_listed_in_order_and_by_role() {
        var found = SERVER.data("""
                { all: documents { nodes { path text } }
                  newest: documents(orderBy: {field: RECORDED, direction: DESC}) { nodes { path } }
                  smiths: documents(filter: {role: {slugs: ["smith-engineer"]}}) { totalCount } }
                """);
        assertThat(texts(found.at("/all/nodes"), "/path")).containsExactly("baker.md", "smith-again.md", "smith.md");
        assertThat(found.at("/all/nodes/0/text").asText()).startsWith("# Baker");
        assertThat(texts(found.at("/newest/nodes"), "/path")).containsExactly("smith-again.md", "baker.md", "smith.md");
        assertThat(found.at("/smiths/totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void metrics_and_statements_of_all_roles_lead_back_to_them() {
        var metrics = SERVER.data(
                "{ metrics(filter: {unit: \"MS\"}) { nodes { value role { slug } conflictsWith { value } } } }");
        assertThat(texts(metrics.at("/metrics/nodes"), "/role/slug"))
                .containsExactlyInAnyOrder("baker-engineer", "smith-engineer", "smith-engineer");
        assertThat(metrics.at("/metrics/nodes"))
                .anySatisfy(metric -> assertThat(metric.get("conflictsWith")).hasSize(1));
    }

    @Test
    void every_node_is_found_again_by_its_id() {
        var found = SERVER.data("""
                { role(slug: "smith-engineer") { id name
                    documents { id } metrics { id } references { id } claims { id }
                    skills { nodes { id } } technologies { nodes { id } } collaborations { nodes { id on { id } } } }
                  documents(filter: {text: "smith.md"}) { nodes { facts(first: 100) { nodes { id } } } } }
                """);
        var ids = new ArrayList<>(found.findValuesAsText("id"));
        ids.add(GlobalId.of("Role", "nobody"));
        var nodes = SERVER.data(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Role { name } } }",
                        Map.of("ids", ids))
                .get("nodes");
        assertThat(nodes).hasSameSizeAs(ids);
        assertThat(nodes.get(ids.size() - 1).isNull()).isTrue();
        for (int i = 0; i < ids.size() - 1; i++) {
            assertThat(nodes.get(i).path("id").asText()).isEqualTo(ids.get(i));
            assertThat(nodes.get(i).get("__typename").asText())
                    .isEqualTo(GlobalId.parse(ids.get(i)).type());
        }
        var one = SERVER.data(
                "query($id: ID!) { node(id: $id) { id ... on Role { name peers { totalCount } } } }",
                Map.of("id", ids.getFirst()));
        assertThat(one.at("/node/name").asText()).isEqualTo("Smith Engineer");
        assertThat(one.at("/node/peers/totalCount").asInt()).isEqualTo(3);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        var cursor = SERVER.data("{ roles(first: 1) { pageInfo { endCursor } } }")
                .at("/roles/pageInfo/endCursor")
                .asText();
        var refused =
                SERVER.ask("{ roles(orderBy: {field: CHANGED}, after: \"%s\") { totalCount } }".formatted(cursor));
        assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(refused.at("/errors/0/message").asText()).contains("no cursor of this list");
    }
}
