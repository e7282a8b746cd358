package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.ingest.Consistency;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph that somebody has damaged is told from a sound one, and mended to the same graph as before. */
@OnEveryStore
class ReconciliationIT {
    private static final String ROLE = """
            # %1$s Engineer

            ## Summary
            The %1$s engineer keeps the %1$s service healthy.

            ## Collaboration

            ### Works With
            - **%2$s Engineer**: shared release plan
            - **Gamma Engineer**: PostgreSQL schema changes for %1$s

            ## Technologies
            - **Database**: PostgreSQL, Redis

            ## Metrics
            - Test coverage > 80 %%
            """;

    private final RunningServer server = RunningServer.get();
    private final GraphStore store = server.bean(GraphStore.class);
    private final Consistency consistency = server.bean(Consistency.class);

    @BeforeEach
    void two_documents() {
        server.emptied();
        server.importDocument("alpha.md", ROLE.formatted("Alpha", "Beta"));
        server.importDocument("beta.md", ROLE.formatted("Beta", "Alpha"));
    }

    @Test
    void a_sound_graph_is_consistent_and_the_check_changes_nothing() {
        var before = GraphDigest.lines(store);

        assertThat(consistency.check(100).differences()).isEmpty();

        assertThat(GraphDigest.lines(store)).isEqualTo(before);
        var status = server.data("{ graphStatus { consistent checkedAt } }").get("graphStatus");
        assertThat(status.get("consistent").asBoolean()).isTrue();
        assertThat(status.get("checkedAt").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (c:Collaboration) WITH c ORDER BY c.key LIMIT 1 DETACH DELETE c",
                "MATCH (m:Metric) WITH m ORDER BY m.key LIMIT 1 SET m.value = 81.0",
                "MATCH (m:Metric) SET m.forged = true",
                "MATCH (r:Role {slug: 'beta-engineer'}) SET r.summary = 'forged', r.documented = false",
                "MATCH (:Fact)-[c:CITED]->(:Document {path: 'alpha.md'}) SET c.startLine = c.startLine + 1",
                "MATCH (:Fact)-[c:CITED]->(:Document {path: 'alpha.md'}) WITH c LIMIT 3 DELETE c",
                "MATCH (d:Document {path: 'alpha.md'}) DETACH DELETE d",
                "MATCH (d:Document {path: 'alpha.md'}) SET d.revision = 999",
                "MATCH (t:Technology {slug: 'redis'}) DETACH DELETE t",
                "MATCH (t:Topic) WITH t LIMIT 1 SET t.name = 'forged'",
                "MATCH (n) WHERE NOT n:GraphState DETACH DELETE n",
                "CREATE (:Role {slug: 'ghost-engineer', name: 'Ghost'})",
                "CREATE (:Topic {slug: 'ghost-topic'})",
                "CREATE (:Fact:Statement {key: 'ghost', text: 'Boo'})-[:CITED]->(:Document {id: 'ghost', path: 'g.md'})",
                "MATCH (d:Document {path: 'alpha.md'}) CREATE (:Fact:Statement {key: 'ghost', text: 'Boo'})-[:CITED {position: '999999'}]->(d)",
                "MATCH (a:Role)-[r:COLLABORATES]->(c) DELETE r CREATE (c)-[:COLLABORATES]->(a)",
                "MATCH (c:Collaboration) SET c.reciprocity = 'UNKNOWN'"
            })
    void what_is_damaged_is_named_and_mended(String damage) {
        var sound = GraphDigest.lines(store);
        store.write(transaction -> transaction.run(damage).consume());
        var damaged = GraphDigest.lines(store);

        var found = consistency.check(100);
        assertThat(found.isConsistent()).isFalse();
        assertThat(found.differences()).isNotEmpty();
        assertThat(GraphDigest.lines(store)).isEqualTo(damaged);

        assertThat(consistency.rebuild(100).count()).isPositive();

        assertThat(GraphDigest.lines(store)).isEqualTo(sound);
        assertThat(consistency.check(100).isConsistent()).isTrue();
    }

    @Test
    void a_difference_says_what_differs() {
        store.write(transaction -> transaction
                .run("MATCH (r:Role {slug: 'beta-engineer'}) SET r.summary = 'forged'")
                .consume());

        assertThat(consistency.check(100).differences())
                .containsExactly(new Difference(Difference.Kind.DIFFERENT, "Role beta-engineer", "summary"));
    }

    @Test
    void only_an_admin_checks_and_rebuilds() {
        for (var mutation : new String[] {"checkGraph", "rebuildGraph"}) {
            var query = "mutation { %s(input: {}) { differenceCount } }".formatted(mutation);
            assertThat(code(server.respond(query, Map.of(), null))).isEqualTo("UNAUTHORIZED");
            assertThat(server.data(query)
                            .at("/" + mutation + "/differenceCount")
                            .asInt())
                    .isZero();
        }
        assertThat(code(server.ask("mutation { checkGraph(input: {maxDifferences: 5000}) { consistent } }")))
                .isEqualTo("BAD_REQUEST");
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }
}
