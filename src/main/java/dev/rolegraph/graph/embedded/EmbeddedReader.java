package dev.rolegraph.graph.embedded;

import dev.rolegraph.graph.InProcessNeo4j;
import java.lang.reflect.Array;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;

/** Reads the embedded Neo4j by its Java API, on threads of its own: a statement computes without a pause. */
final class EmbeddedReader implements InProcessNeo4j {
    /** More at once would only take the processors from each other. */
    private static final int THREADS = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());

    private final GraphDatabaseService database;
    private final Executor threads = threads();

    EmbeddedReader(GraphDatabaseService database) {
        this.database = database;
    }

    private static Executor threads() {
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("neo4j-reader-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public Reading read(String cypher, Map<String, Object> parameters, Duration timeout) {
        return new Running(cypher, parameters, timeout);
    }

    private final class Running implements Reading {
        private final CompletableFuture<List<Map<String, Object>>> rows;
        private @Nullable Transaction transaction;
        private boolean ended;

        Running(String cypher, Map<String, Object> parameters, Duration timeout) {
            this.rows = CompletableFuture.supplyAsync(() -> run(cypher, parameters, timeout), threads);
        }

        private List<Map<String, Object>> run(String cypher, Map<String, Object> parameters, Duration timeout) {
            try (var begun = database.beginTx(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                began(begun);
                var result = begun.execute(cypher, parameters).stream()
                        .map(EmbeddedReader::plain)
                        .toList();
                began(null);
                return result;
            } catch (RuntimeException e) {
                throw new Failure(Status.statusCodeOf(e).code().serialize(), e);
            }
        }

        private synchronized void began(@Nullable Transaction begun) {
            transaction = begun;
            if (ended && begun != null) {
                begun.terminate();
            }
        }

        @Override
        public CompletableFuture<List<Map<String, Object>>> rows() {
            return rows;
        }

        @Override
        public synchronized void end() {
            ended = true;
            if (transaction != null) {
                transaction.terminate();
            }
        }
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        row.replaceAll((name, value) -> plainValue(value));
        return row;
    }

    /** A list that is a property comes as an array. */
    @SuppressWarnings("unchecked")
    private static Object plainValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> plain((Map<String, Object>) map);
            case List<?> list -> {
                ((List<Object>) list).replaceAll(EmbeddedReader::plainValue);
                yield list;
            }
            case null -> value;
            case Object array
            when array.getClass().isArray() ->
                IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> Array.get(array, i))
                        .toList();
            default -> value;
        };
    }
}
