package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is done in whatever order, ledger and graph are what a map from paths to texts would be. */
class StoreModelIT {
    private static final List<String> NAMES = List.of("Alpha", "Beta", "Gamma", "Delta");

    sealed interface Step {
        record Import(String name, String partner) implements Step {
            String path() {
                return name + ".md";
            }

            String text() {
                return "# %s Engineer\n\n## Collaboration\n- **%s Engineer**: shared plans\n\n## Technologies\n- **Database**: PostgreSQL\n"
                        .formatted(name, partner);
            }
        }

        record Remove(String name) implements Step {}

        /** As a server leaves the graph that dies before it has written a change. */
        record MarkLeft() implements Step {}

        record Restart() implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        var names = Arbitraries.of(NAMES);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(12, names.flatMap(name -> names.map(partner -> new Step.Import(name, partner)))),
                Tuple.of(5, names.map(Step.Remove::new)),
                Tuple.of(2, Arbitraries.create(Step.MarkLeft::new)),
                Tuple.of(1, Arbitraries.create(Step.Restart::new)));
        return step.list().ofMinSize(15).ofMaxSize(25);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void ledger_and_graph_are_what_the_model_is(@ForAll("sequences") List<Step> steps) throws IOException {
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "model");
        var server = start(data);
        var model = new TreeMap<String, String>();
        var revision = 0L;
        try {
            for (var step : steps) {
                switch (step) {
                    case Step.Import one -> {
                        var before = model.put(one.path(), one.text());
                        var due = before == null ? "CREATED" : before.equals(one.text()) ? "UNCHANGED" : "UPDATED";
                        assertThat(server.importDocument(one.path(), one.text())
                                        .at("/results/0/outcome")
                                        .asText())
                                .isEqualTo(due);
                        revision += due.equals("UNCHANGED") ? 0 : 1;
                    }
                    case Step.Remove gone -> {
                        var id = new DocumentKey("default", gone.name() + ".md").id();
                        var removed = server.data("mutation { removeDocument(input: {id: \"%s\"}) { removedId } }"
                                        .formatted(GlobalId.of("Document", id)))
                                .at("/removeDocument/removedId");
                        assertThat(removed.isTextual()).isEqualTo(model.remove(gone.name() + ".md") != null);
                        revision += removed.isTextual() ? 1 : 0;
                    }
                    case Step.MarkLeft _ ->
                        server.bean(GraphStore.class)
                                .write(transaction -> transaction
                                        .run("MATCH (s:GraphState) SET s.writing = s.revision")
                                        .consume());
                    case Step.Restart _ -> {
                        server.close();
                        server = start(data);
                    }
                }
                assertThat(recorded(server)).as("after %s", step).isEqualTo(model);
                assertThat(server.bean(Ledger.class).revision())
                        .as("after %s", step)
                        .isEqualTo(revision);
            }
            server.awaitGraph();
            assertThat(documented(server)).isEqualTo(model.size());
            assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
        } finally {
            server.close();
        }
    }

    private static RunningServer start(Path data) {
        return RunningServer.start(Map.of("rolegraph.data", data.toString()));
    }

    private static Map<String, String> recorded(RunningServer server) {
        return server.bean(Ledger.class).documents().stream()
                .collect(Collectors.toMap(
                        revision -> revision.document().path(),
                        revision -> String.valueOf(revision.text()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static int documented(RunningServer server) {
        return server.data("{ roles(filter: {documented: true}) { totalCount } }")
                .at("/roles/totalCount")
                .asInt();
    }
}
