package dev.rolegraph.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.Leftovers;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.StoreModelSteps.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is done in whatever order, ledger and graph are what a simple model of them says: on the embedded stores. */
class StoreModelIT {
    @Provide
    Arbitrary<List<Step>> sequences() {
        return StoreModelSteps.sequences(0);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void ledger_and_graph_are_what_the_model_is(@ForAll("sequences") List<Step> steps) throws IOException {
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "model");
        try (var server = new Embedded(data)) {
            new StoreModelSteps(server).run(steps);
        }
        Leftovers.remove(data);
    }

    private static final class Embedded implements StoreModelSteps.Subject, AutoCloseable {
        private final Path data;
        private RunningServer server;

        Embedded(Path data) {
            this.data = data;
            this.server = start(data);
        }

        private static RunningServer start(Path data) {
            return RunningServer.start(Map.of("rolegraph.data", data.toString()));
        }

        @Override
        public JsonNode data(String query, Map<String, Object> variables) {
            return server.data(query, variables);
        }

        @Override
        public void awaitGraph() {
            server.awaitGraph();
        }

        @Override
        public void restart() {
            server.close();
            server = start(data);
        }

        @Override
        public void crash(String query, Map<String, Object> variables) {
            throw new UnsupportedOperationException("a part of this process cannot be killed");
        }

        @Override
        public void leaveMark() {
            server.bean(GraphStore.class)
                    .write(transaction -> transaction
                            .run("MATCH (s:GraphState) SET s.writing = s.revision")
                            .consume());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
