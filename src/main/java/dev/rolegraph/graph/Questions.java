package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.FunctionInvocation;
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
    private static final Given NOTHING_GIVEN = new Given(GivenNames.NONE, 0L, 0L);

    private final GraphStore store;
    private final Names names;
    private final LongAdder statements = new LongAdder();
    private volatile Given given = NOTHING_GIVEN;

    Questions(GraphStore store, Names names) {
        this.store = store;
        this.names = names;
    }

    /**
     * @param values by the fields' keys: maps, lists and scalars, by the keys of their children
     * @param failures by the keys of the fields that cannot be answered as they are asked
     * @param version of the graph that the whole answer is of
     * @param statements that were run for it, in Cypher
     */
    public record Answer(
            Map<String, @Nullable Object> values,
            Map<String, RolegraphException> failures,
            GraphVersion version,
            List<String> statements) {
        /** The value of one field; its failure is thrown. */
        public @Nullable Object of(String key) {
            var failure = failures.get(key);
            if (failure != null) {
                throw failure;
            }
            return values.get(key);
        }
    }

    /**
     * Answers root fields together. {@code cancellation} ends the statement from another thread.
     *
     * @param timeout for all attempts
     * @throws RolegraphException.Unavailable where Neo4j cannot be reached
     * @throws RolegraphException.Timeout where the answer does not come in time
     */
    public Answer answer(List<Shape> fields, Duration timeout, Cancellation cancellation) {
        var deadline = Instant.now().plus(timeout);
        var run = new ArrayList<String>();
        while (true) {
            var known = given;
            var question = Compiled.of(fields, names, known.names());
            var left = Duration.between(Instant.now(), deadline);
            if (!left.isPositive()) {
                throw new RolegraphException.Timeout(
                        "The graph is being set up or written all the time: try again in a moment.");
            }
            statements.increment();
            run.add(question.cypher());
            var records = cancellation.run(
                    store, request -> store.read(question.cypher(), question.parameters(), left, request));
            // None while the graph is being set up.
            if (!records.isEmpty() && isOfOneVersion(records.getFirst().asMap())) {
                var record = records.getFirst().asMap();
                if (known.isOf(record) || isStillOf(known, record, left)) {
                    var data = (Map<?, ?>) record.get("data");
                    return new Answer(values(question.columns(), data), question.failures(), version(record), run);
                }
            } else {
                pause();
            }
        }
    }

    /** The names that roles had when they were read last; a statement tells whether they still are. */
    private record Given(GivenNames names, Object namesRevision, Object edits) {
        boolean isOf(Map<String, Object> record) {
            return namesRevision.equals(record.get("names")) && edits.equals(record.get("edits"));
        }
    }

    /** Whether what was written since did not change the names; the next question is asked with those that there are. */
    private boolean isStillOf(Given known, Map<String, Object> record, Duration left) {
        var now = readGiven(left);
        given = now;
        return now.isOf(record) && now.names().equals(known.names());
    }

    private Given readGiven(Duration timeout) {
        return store.read(GivenNames.READ, Map.of(), timeout, "names").stream()
                .map(row -> new Given(
                        GivenNames.of(row),
                        row.get("names").asObject(),
                        row.get("edits").asObject()))
                .findFirst()
                .orElse(NOTHING_GIVEN);
    }

    /** A question in the making. */
    private record Compiled(
            String cypher,
            Map<String, Object> parameters,
            Map<String, Column> columns,
            Map<String, RolegraphException> failures) {
        static Compiled of(List<Shape> fields, Names names, GivenNames given) {
            var compilation = new Compilation(names, given);
            var nowhere = new Scope(Map.of(), Map.of(), Map.of());
            var columns = new LinkedHashMap<String, Column>();
            var failures = new LinkedHashMap<String, RolegraphException>();
            for (var field : fields) {
                try {
                    columns.put(field.key(), RootType.QUERY.read(compilation, nowhere, field));
                } catch (RolegraphException e) {
                    failures.put(field.key(), e);
                }
            }
            return new Compiled(
                    RENDERER.render(statement(columns.values())), compilation.parameters(), columns, failures);
        }
    }

    /** The root fields that can be asked. */
    public static Set<String> fields() {
        return RootType.QUERY.fields();
    }

    /** How many statements were run since the start. */
    public long statements() {
        return statements.sum();
    }

    private static Map<String, @Nullable Object> values(Map<String, Column> columns, Map<?, ?> data) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        int i = 0;
        for (var column : columns.entrySet()) {
            values.put(column.getKey(), column.getValue().complete().apply(data.get("f" + i++)));
        }
        return values;
    }

    /** The state of the graph is read before and after: a projection in between may have torn the answer. */
    private static Statement statement(Collection<Column> columns) {
        var entries = new ArrayList<Object>();
        for (var column : columns) {
            entries.addAll(List.of("f" + entries.size() / 2, column.expression()));
        }
        Node before = Cypher.node("GraphState").named("before");
        Node after = Cypher.node("GraphState").named("after");
        return Cypher.match(before)
                .with(
                        before.property("revision").as("revision"),
                        edits(before).as("edits"),
                        Cypher.coalesce(before.property("names"), Cypher.literalOf(0))
                                .as("names"),
                        before.property("writing").as("writing"))
                .with(
                        Cypher.name("revision"),
                        Cypher.name("edits"),
                        Cypher.name("names"),
                        Cypher.name("writing"),
                        Cypher.mapOf(entries.toArray()).as("data"))
                .match(after)
                .returning(
                        Cypher.name("data"),
                        Cypher.name("revision"),
                        Cypher.name("edits"),
                        Cypher.name("names"),
                        Cypher.name("writing"),
                        after.property("revision").as("revisionAfter"),
                        edits(after).as("editsAfter"),
                        after.property("writing").as("writingAfter"))
                .build();
    }

    private static FunctionInvocation edits(Node state) {
        return Cypher.coalesce(state.property("edits"), Cypher.literalOf(0));
    }

    private static GraphVersion version(Map<String, Object> record) {
        return new GraphVersion(
                ((Number) record.get("revision")).longValue(), ((Number) record.get("edits")).longValue());
    }

    private static boolean isOfOneVersion(Map<String, Object> record) {
        return record.get("writing") == null
                && record.get("writingAfter") == null
                && record.get("revision").equals(record.get("revisionAfter"))
                && record.get("edits").equals(record.get("editsAfter"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RolegraphException.Unavailable("The request was cancelled.");
        }
    }
}
