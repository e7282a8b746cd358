package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * Answers questions: all root fields of a request in one statement, whose answer is of one revision. An answer that a
 * projection ran into is read again.
 */
@Singleton
public class Questions {
    private static final Renderer RENDERER = Renderer.getRenderer(
            Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final GraphStore store;
    private final Names names;

    Questions(GraphStore store, Names names) {
        this.store = store;
        this.names = names;
    }

    /**
     * @param values by the shapes' keys: maps, lists and scalars, by the keys of their children
     * @param revision the ledger revision that the whole answer is of
     */
    public record Answer(Map<String, @Nullable Object> values, long revision) {}

    /**
     * Answers root fields together.
     *
     * @param timeout for all attempts
     * @throws RolegraphException.BadRequest where an argument is out of its range
     * @throws RolegraphException.Unavailable where Neo4j cannot be reached
     */
    public Answer answer(List<Shape> fields, Duration timeout) {
        return answer(fields, timeout, new Cancellation());
    }

    /** As above; {@code cancellation} ends the statement from another thread. */
    public Answer answer(List<Shape> fields, Duration timeout, Cancellation cancellation) {
        var compilation = new Compilation(names);
        var nowhere = new Scope(Cypher.node("GraphState").named("state"));
        var columns = new ArrayList<Column>();
        var entries = new ArrayList<Object>();
        for (var field : fields) {
            var column = RootType.QUERY.read(compilation, nowhere, field);
            entries.addAll(List.of("f" + columns.size(), column.expression()));
            columns.add(column);
        }
        var statement = RENDERER.render(statement(entries));
        var deadline = Instant.now().plus(timeout);
        while (true) {
            var left = Duration.between(Instant.now(), deadline);
            if (left.isNegative()) {
                throw new RolegraphException.Timeout("The graph is being written all the time: try again in a moment.");
            }
            var record = cancellation
                    .run(store, request -> store.read(statement, compilation.parameters(), left, request))
                    .getFirst()
                    .asMap();
            if (isOfOneRevision(record)) {
                var values = new LinkedHashMap<String, @Nullable Object>();
                var data = (Map<?, ?>) record.get("data");
                for (int i = 0; i < columns.size(); i++) {
                    values.put(fields.get(i).key(), columns.get(i).complete().apply(data.get("f" + i)));
                }
                return new Answer(values, ((Number) record.get("revision")).longValue());
            }
            pause();
        }
    }

    private static Statement statement(List<Object> entries) {
        Node before = Cypher.node("GraphState").named("before");
        Node after = Cypher.node("GraphState").named("after");
        return Cypher.match(before)
                .with(
                        before.property("revision").as("revision"),
                        before.property("writing").as("writing"))
                .with(Cypher.name("revision"), Cypher.name("writing"), Cypher.mapOf(entries.toArray()).as("data"))
                .match(after)
                .returning(
                        Cypher.name("data"),
                        Cypher.name("revision"),
                        Cypher.name("writing"),
                        after.property("revision").as("revisionAfter"),
                        after.property("writing").as("writingAfter"))
                .build();
    }

    private static boolean isOfOneRevision(Map<String, Object> record) {
        return record.get("writing") == null
                && record.get("writingAfter") == null
                && record.get("revision").equals(record.get("revisionAfter"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RolegraphException.Unavailable("The request was cancelled.");
        }
    }

    /** Whether Neo4j answers now. */
    public boolean isReachable() {
        return store.isReachable();
    }
}
