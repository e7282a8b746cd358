package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.ingest.Consistency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded graph is told from one of another history, and made anew. */
class LineageIT {
    @TempDir
    Path folder;

    private static RunningServer start(Path data, Map<String, Object> further) {
        var properties = new HashMap<>(further);
        properties.put("rolegraph.data", data.toString());
        return RunningServer.start(properties);
    }

    private static void write(RunningServer server, String name) {
        server.data(
                "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d}) { results { outcome } } }",
                Map.of(
                        "d",
                        List.of(Map.of(
                                "path",
                                name + ".md",
                                "text",
                                "# %s Engineer\n\n## Skills\n- Rigging\n".formatted(name)))));
    }

    private static List<String> roles(RunningServer server) {
        return server.data("{ roles(first: 100) { nodes { slug } } }")
                .at("/roles/nodes")
                .findValuesAsText("slug");
    }

    /** As a ledger is that was restored as it was before its last revisions. */
    private static void setBack(Path data, long revision) throws Exception {
        var url = "jdbc:h2:file:%s/ledger;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(data);
        try (var connection = DriverManager.getConnection(url, "rolegraph", "");
                var sql = connection.createStatement()) {
            sql.execute("delete from mention where number > " + revision);
            sql.execute("delete from revision where number > " + revision);
            sql.execute("update ledger_head set revision = " + revision);
        }
    }

    @Test
    void the_embedded_graph_follows_a_ledger_that_was_set_back_or_replaced() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        try (var server = start(data, Map.of())) {
            List.of("Alpha", "Beta", "Gamma").forEach(name -> write(server, name));
            server.awaitGraph();
        }
        setBack(data, 1);
        try (var server = start(data, Map.of())) {
            // Other entries of the numbers that the graph has already.
            List.of("Delta", "Epsilon", "Zeta").forEach(name -> write(server, name));
            server.awaitGraph();
            assertThat(roles(server))
                    .containsExactly("alpha-engineer", "delta-engineer", "epsilon-engineer", "zeta-engineer");
            assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
        }
        Files.delete(data.resolve("ledger.mv.db"));
        try (var server = start(data, Map.of())) {
            server.awaitGraph();
            assertThat(roles(server)).isEmpty();
            write(server, "Eta");
            server.awaitGraph();
            assertThat(roles(server)).containsExactly("eta-engineer");
            assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
        }
    }
}
