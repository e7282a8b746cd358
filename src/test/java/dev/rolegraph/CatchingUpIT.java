package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ingest.Imports;
import dev.rolegraph.ingest.Projector;
import dev.rolegraph.ingest.SourceDocument;
import dev.rolegraph.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** After an outage of Neo4j the graph follows; how fast, beside a fresh load, is printed where the documents are many. */
@NeedsContainers
class CatchingUpIT {
    /** Few, to see that it catches up; how fast is measured with more, since so few are projected at once. */
    private static final int DOCUMENTS = Integer.getInteger("rolegraph.test.catch-up.documents", 10);

    private static final int TELLING = 50;

    private static final String SOURCE = "catching-up";

    @Test
    void changes_of_an_outage_are_projected_when_it_is_over() throws Exception {
        var graph = SharedServers.emptyGraph();
        try (var toNeo4j = new Proxy(SharedServers.neo4jPort())) {
            graph.put("rolegraph.neo4j.uri", "bolt://127.0.0.1:" + toNeo4j.port());
            try (var server = RunningServer.start(graph)) {
                var documents = documents(text -> text);
                // For the virtual machines to warm up.
                during(toNeo4j, server, documents);
                during(toNeo4j, server, List.of());
                var fresh = during(toNeo4j, server, documents);
                var caughtUp =
                        during(toNeo4j, server, documents(text -> text + "\n## Skills\n- Rigging\n- Caulking\n"));
                if (documents.size() >= TELLING) {
                    System.out.printf(
                            "%d documents: %.1f a second loaded afresh, %.1f a second caught up, %.2f times%n",
                            documents.size(), fresh, caughtUp, caughtUp / fresh);
                }
                assertThat(server.bean(Projector.class).revision())
                        .isEqualTo(server.bean(Ledger.class).revision());
                assertThat(server.bean(Consistency.class).check(10).differences())
                        .isEmpty();
            }
        }
    }

    private static List<SourceDocument> documents(UnaryOperator<String> change) throws IOException {
        var documents = new ArrayList<SourceDocument>();
        try (var found = Files.walk(Path.of("seed-data/roles"))) {
            var files = found.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (int i = 0; i < DOCUMENTS; i++) {
                var text = Files.readString(files.get(i % files.size()));
                documents.add(new SourceDocument(i + ".md", change.apply(text)));
            }
        }
        return documents;
    }

    /**
     * Makes the ledger have these documents alone while Neo4j is away.
     *
     * @return how many changes a second are projected when it is back, from the first that is there to the last
     */
    private static double during(Proxy toNeo4j, RunningServer server, List<SourceDocument> documents)
            throws InterruptedException {
        var projector = server.bean(Projector.class);
        var before = server.bean(Ledger.class).revision();
        toNeo4j.refuse(true);
        var imports = server.bean(Imports.class);
        imports.importDocuments(SOURCE, documents, false, "tester");
        imports.prune(SOURCE, documents.stream().map(SourceDocument::path).toList(), false, "tester");
        var due = server.bean(Ledger.class).revision();
        assertThat(projector.revision()).isLessThan(due);
        toNeo4j.refuse(false);
        var first = before;
        while (first <= before) {
            Thread.sleep(2);
            first = projector.revision();
        }
        var began = System.nanoTime();
        server.awaitGraph();
        return (due - first) * 1e9 / (System.nanoTime() - began);
    }
}
