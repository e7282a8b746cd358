package dev.rolegraph.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.Leftovers;
import dev.rolegraph.NeedsContainers;
import dev.rolegraph.RunningServer;
import dev.rolegraph.SharedServers;
import dev.rolegraph.cli.PackagedServer;
import dev.rolegraph.graph.StoreModelSteps.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Assertions;

/** The same on PostgreSQL and a Neo4j server, with the packaged server, which can be killed. */
@AddLifecycleHook(NeedsContainers.OfProperties.class)
class StoreModelOnServersIT {
    @Provide
    Arbitrary<List<Step>> sequences() {
        return StoreModelSteps.sequences(1);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void ledger_and_graph_are_what_the_model_is(@ForAll("sequences") List<Step> steps) throws Exception {
        var withCrash = new ArrayList<>(steps);
        withCrash.add(steps.size() / 2, new Step.Crash(new Step.Import("Alpha", "Gamma")));
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "model");
        try (var server = new Packaged(folder)) {
            new StoreModelSteps(server).run(withCrash);
        }
        Leftovers.remove(folder);
    }

    private static final class Packaged implements StoreModelSteps.Subject, AutoCloseable {
        private final Path folder;
        private final Map<String, String> stores = stores();
        private final Random random = new Random();
        private PackagedServer server;

        Packaged(Path folder) throws IOException, InterruptedException {
            this.folder = folder;
            this.server = start();
        }

        private static Map<String, String> stores() {
            var properties = SharedServers.stores();
            properties.put("rolegraph.admin-key", RunningServer.ADMIN_KEY);
            return PackagedServer.environment(properties);
        }

        private PackagedServer start() throws IOException, InterruptedException {
            return PackagedServer.start(folder.resolve("data"), stores);
        }

        /** What is done to a process fails as tests may. */
        private static <T> T attempt(Callable<T> work) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public JsonNode data(String query, Map<String, Object> variables) {
            return attempt(() -> {
                var answer = server.ask(RunningServer.ADMIN_KEY, query, variables);
                Assertions.assertFalse(answer.has("errors"), answer::toPrettyString);
                return answer.get("data");
            });
        }

        @Override
        public void awaitGraph() {
            attempt(() -> {
                server.awaitGraph(RunningServer.ADMIN_KEY);
                return server;
            });
        }

        @Override
        public void restart() {
            server = attempt(() -> {
                server.stop();
                return start();
            });
        }

        @Override
        public void crash(String query, Map<String, Object> variables) {
            var dying = server;
            var request = Thread.startVirtualThread(() -> {
                try {
                    dying.ask(RunningServer.ADMIN_KEY, query, variables);
                } catch (IOException | InterruptedException e) {
                    // As it should be.
                }
            });
            server = attempt(() -> {
                Thread.sleep(random.nextInt(30));
                dying.kill();
                request.join();
                return start();
            });
        }

        @Override
        public void leaveMark() {
            SharedServers.run("MATCH (s:GraphState) SET s.writing = s.revision");
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
