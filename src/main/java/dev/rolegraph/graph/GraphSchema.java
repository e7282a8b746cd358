package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The graph's constraints and indexes: numbered files of Cypher, each applied once and in order. One statement tells how
 * far a graph is, so that a start which has nothing to apply costs no more.
 */
final class GraphSchema {
    private static final List<String> FILES = List.of(
            "001-constraints.cypher",
            "002-collaboration-revision.cypher",
            "003-search.cypher",
            "004-curations.cypher",
            "005-collaboration-terms.cypher",
            "006-lock.cypher");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final GraphStore store;

    GraphSchema(GraphStore store) {
        this.store = store;
    }

    /** How far a graph is: the files that were applied, what the graph has, whether a change is under way. */
    record State(int version, Projected graph, boolean isMarked) {}

    State prepared() {
        var state = state().orElse(new State(0, new Projected(new GraphVersion(0, 0), null), false));
        if (state.version() > FILES.size()) {
            throw new RolegraphException.Unavailable(
                    "A newer Rolegraph wrote this graph: use that one, or point this one to an empty database.");
        }
        for (int next = state.version(); next < FILES.size(); next++) {
            for (var statement : statements(FILES.get(next))) {
                store.alone(statement, Map.of());
            }
            store.alone("""
                    MERGE (s:GraphState {name: 'graph'})
                    ON CREATE SET s.revision = 0
                    SET s.version = $version
                    """, Map.of("version", next + 1));
        }
        return state;
    }

    private Optional<State> state() {
        return store.read("""
                        MATCH (s:GraphState)
                        RETURN s.version AS version, s.revision AS revision, coalesce(s.edits, 0) AS edits,
                               s.ledger AS ledger, s.recordedAt AS recordedAt, s.writing IS NOT NULL AS marked
                        """, Map.of(), TIMEOUT, "state").stream()
                .map(row -> new State(
                        ((Number) row.get("version")).intValue(),
                        Projected.of(row),
                        Boolean.TRUE.equals(row.get("marked"))))
                .findFirst();
    }

    private static List<String> statements(String file) {
        try (var resource = GraphSchema.class.getResourceAsStream("/neo4j/migrations/" + file)) {
            var text = new String(Objects.requireNonNull(resource, file).readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"))
                    .transform(cypher -> List.of(cypher.split(";\\s*(\\n|$)")))
                    .stream()
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
