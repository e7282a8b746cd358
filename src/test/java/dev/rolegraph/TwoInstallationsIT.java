package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.graph.GraphDigest;
import dev.rolegraph.ingest.Consistency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Two ledgers whose servers were pointed to one Neo4j: their graphs are never mixed, and a person decides whose it is. */
@NeedsContainers
class TwoInstallationsIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    private static void write(RunningServer server, String name) {
        var answer = server.data(
                """
                        mutation($d: [DocumentInput!]!) {
                          importDocuments(input: {documents: $d}) { results { outcome } } }
                        """,
                Map.of(
                        "d",
                        List.of(Map.of(
                                "path",
                                name + ".md",
                                "text",
                                "# %s Engineer\n\n## Skills\n- Rigging\n".formatted(name)))));
        assertThat(answer.at("/importDocuments/results/0/outcome").asText()).isEqualTo("CREATED");
    }

    private static JsonNode roles(RunningServer server) {
        return server.ask("{ roles(first: 100) { nodes { slug } } }");
    }

    private static List<String> slugs(RunningServer server) {
        return roles(server).at("/data/roles/nodes").findValuesAsText("slug");
    }

    private static String refusal(RunningServer server) {
        return roles(server).at("/errors/0/message").asText();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void the_graph_of_another_ledger_is_refused_until_it_is_rebuilt() throws Exception {
        var neo4j = SharedServers.emptyGraph();
        try (var first = RunningServer.start(neo4j)) {
            List.of("Alpha", "Beta", "Gamma").forEach(name -> write(first, name));
            first.awaitGraph();
            try (var second = RunningServer.start(neo4j)) {
                // As many as the graph has, and more.
                for (var name : List.of("Delta", "Epsilon", "Zeta", "Eta")) {
                    assertThat(refusal(second)).startsWith("Neo4j has a graph that another ledger wrote");
                    write(second, name);
                }
                assertThat(second.text("/health/readiness")).contains("another ledger wrote");
                assertThat(second.ask("mutation { checkGraph(input: {}) { consistent } }")
                                .at("/errors/0/extensions/code")
                                .asText())
                        .isEqualTo("UNAVAILABLE");
                assertThat(slugs(first)).containsExactly("alpha-engineer", "beta-engineer", "gamma-engineer");
                assertThat(first.bean(Consistency.class).check(10).differences())
                        .isEmpty();

                second.data("mutation { rebuildGraph(input: {}) { differenceCount } }");
                second.awaitGraph();
                assertThat(slugs(second))
                        .containsExactly("delta-engineer", "epsilon-engineer", "eta-engineer", "zeta-engineer");
                assertThat(second.bean(Consistency.class).check(10).differences())
                        .isEmpty();
                var digest = GraphDigest.lines(second);

                await(() -> refusal(first).startsWith("Neo4j has a graph that another ledger wrote"));
                write(first, "Theta");
                assertThat(GraphDigest.lines(second)).isEqualTo(digest);
            }
        }
    }
}
