package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions: all root fields of a request in one statement, whose answer is of one revision. An answer that a
 * projection ran into is read again.
 */
@Singleton
public class Questions {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Given NOTHING_GIVEN = new Given(GivenNames.NONE, 0L, 0L);

    private final GraphStore store;
    private final Statements compiled;
    private final Belonging belonging;
    private final LongAdder statements = new LongAdder();
    private volatile Given given = NOTHING_GIVEN;

    Questions(GraphStore store, Belonging belonging, Names names) {
        this.store = store;
        this.compiled = new Statements(names);
        this.belonging = belonging;
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
     * @throws RolegraphException.Unavailable where Neo4j cannot be reached, or has the graph of another ledger
     * @throws RolegraphException.Timeout where the answer does not come in time
     */
    public Answer answer(List<Shape> fields, Duration timeout, Cancellation cancellation) {
        var began = System.nanoTime();
        var run = new ArrayList<String>();
        while (true) {
            belonging.require();
            var known = given;
            var question = compiled.of(fields, known.names());
            var left = timeout.minusNanos(System.nanoTime() - began);
            if (!left.isPositive()) {
                throw new RolegraphException.Timeout(
                        "The graph is being set up or written all the time: try again in a moment.");
            }
            statements.increment();
            run.add(question.cypher());
            var records = cancellation.run(
                    store, request -> store.read(question.cypher(), question.parameters(), left, request));
            // None while the graph is being set up.
            var record = records.isEmpty() ? Map.<String, Object>of() : records.getFirst();
            if (belonging.isOurs() && !record.isEmpty() && isOfOneVersion(record)) {
                if (known.isOf(record) || isStillOf(known, record, left)) {
                    var data = (Map<?, ?>) record.get("data");
                    return new Answer(
                            values(question.columns(), data), question.failures(), GraphVersion.of(record), run);
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
                .map(row -> new Given(GivenNames.of(row), row.get("names"), row.get("edits")))
                .findFirst()
                .orElse(NOTHING_GIVEN);
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
