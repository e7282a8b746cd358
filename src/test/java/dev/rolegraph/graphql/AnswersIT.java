package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are kept are those that the graph would give now. */
class AnswersIT {
    private static final RunningServer SERVER = RunningServer.get();
    private static final String COUNT = "{ roles { totalCount } }";

    @BeforeEach
    void empty() {
        SERVER.emptied();
    }

    private static int count() {
        return SERVER.data(COUNT).at("/roles/totalCount").asInt();
    }

    private static double measured(String result) {
        return SERVER.text("/prometheus")
                .lines()
                .filter(line -> line.startsWith("cache_gets_total{") && line.contains("graphql.answers"))
                .filter(line -> line.contains("result=\"" + result + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void an_equal_question_is_answered_from_what_is_kept_until_the_graph_changes() {
        assertThat(count()).isZero();
        var hits = measured("hit");
        assertThat(count()).isZero();
        assertThat(measured("hit")).isEqualTo(hits + 1);

        SERVER.importDocument("a.md", "# Cache Engineer\n\n- Caches\n");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_field_has_its_own_value_under_every_alias() {
        SERVER.importDocument("a.md", "# Alias Engineer\n\n## Skills\n\n- **Binding**\n- **Casting**\n");
        assertThat(SERVER.data("""
                {
                  slug: role(slug: "alias-engineer") {
                    name: slug
                    slug: name
                    again: name
                    skills(first: 1) { nodes { name } }
                    all: skills { edges { skill: node { it: name } node { slug } } totalCount count: totalCount }
                    documented: documents { where: path file: path path: source }
                  }
                }
                """).at("/slug").toString())
                .isEqualTo("{\"name\":\"alias-engineer\",\"slug\":\"Alias Engineer\",\"again\":\"Alias Engineer\","
                        + "\"skills\":{\"nodes\":[{\"name\":\"Binding\"}]},"
                        + "\"all\":{\"edges\":[{\"skill\":{\"it\":\"Binding\"},\"node\":{\"slug\":\"binding\"}},"
                        + "{\"skill\":{\"it\":\"Casting\"},\"node\":{\"slug\":\"casting\"}}],\"totalCount\":2,\"count\":2},"
                        + "\"documented\":[{\"where\":\"a.md\",\"file\":\"a.md\",\"path\":\"default\"}]}");
    }

    @Test
    void what_a_caller_may_not_read_is_not_given_from_what_another_asked() {
        try (var server = RunningServer.start(Map.of("rolegraph.security.public-reads", false))) {
            assertThat(server.ask(COUNT).has("data")).isTrue();
            assertThat(server.respond(COUNT, Map.of(), null)
                            .at("/errors/0/extensions/code")
                            .asText())
                    .isEqualTo("UNAUTHORIZED");
        }
    }

    @Test
    void a_check_of_the_graph_is_seen_at_the_same_revision() {
        var status = "{ graphStatus { ledgerRevision: graphRevision checkedAt } }";
        var before = SERVER.data(status);
        SERVER.data("mutation { checkGraph(input: {}) { consistent } }");
        assertThat(SERVER.data(status)).isNotEqualTo(before);
    }

    @Test
    void nobody_who_asks_again_is_told_of_an_older_state() throws Exception {
        var documents = 12;
        var imported = new AtomicInteger();
        Callable<List<String>> reader = () -> {
            var wrong = new ArrayList<String>();
            long last = 0;
            while (imported.get() < documents) {
                var promised = imported.get();
                var response = SERVER.ask(COUNT);
                var revision = response.at("/extensions/graphRevision").asLong();
                var roles = response.at("/data/roles/totalCount").asInt();
                if (roles < promised || revision < last) {
                    wrong.add("%d roles of %d at %d after %d".formatted(roles, promised, revision, last));
                }
                last = revision;
            }
            return wrong;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var readers = List.of(
                    threads.submit(reader), threads.submit(reader), threads.submit(reader), threads.submit(reader));
            for (int i = 0; i < documents; i++) {
                SERVER.importDocument(i + ".md", "# Number %d Engineer\n\n- Counts\n".formatted(i));
                imported.incrementAndGet();
            }
            for (var found : readers) {
                assertThat(found.get()).isEmpty();
            }
        }
        assertThat(count()).isEqualTo(documents);
    }
}
