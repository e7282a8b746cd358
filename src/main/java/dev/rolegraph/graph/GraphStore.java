package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The connection to Neo4j. A server that cannot be reached, or does not answer in time, is {@link
 * RolegraphException.Unavailable} or {@link RolegraphException.Timeout}; the cause is in the log.
 */
@Singleton
class GraphStore {
    /** For what is no question of a request: a batch of changes, a part of a rebuild. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** By which the server itself may end a statement that takes too long, before its connection is cut. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** How long a request waits for a Neo4j that is starting. */
    private static final Duration START = Duration.ofMillis(1500);

    private static final String AWAY = "Neo4j cannot be reached. Documents can still be read and imported.";
    private static final String MADE_BY_ANOTHER = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";

    private final CompletableFuture<Neo4jClient> client;
    /** What was written last, wherever in a cluster: whoever reads next waits for it there. */
    private volatile BookmarkManager bookmarks;

    private volatile boolean closed;

    GraphStore(StartingNeo4j neo4j) {
        this.client = neo4j.server().thenApply(Neo4jClient::new);
        this.bookmarks = noBookmarks();
    }

    /**
     * Returns once Neo4j has started.
     *
     * @throws CompletionException with what kept it from starting
     */
    void awaitStart() {
        client.join();
    }

    /** Whether it is this process's own, and nobody else's. */
    boolean isEmbedded() {
        return client().near() != null;
    }

    private Neo4jClient client() {
        try {
            return client.get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RolegraphException.Unavailable("The graph is still starting: try again in some seconds.", e);
        } catch (ExecutionException e) {
            throw new RolegraphException.Unavailable("The graph did not start; the server's log says why.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GraphFailures.cancelled(e);
        }
    }

    private static BookmarkManager noBookmarks() {
        return BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    }

    private Session session(AccessMode mode) {
        return client().driver()
                .session(SessionConfig.builder()
                        .withDefaultAccessMode(mode)
                        .withBookmarkManager(bookmarks)
                        .build());
    }

    /** Runs one reading statement; {@code request} tags it, so that it can be found and ended. */
    List<Map<String, Object>> read(String cypher, Map<String, Object> parameters, Duration timeout, String request) {
        var near = client().near();
        return near == null
                ? readOverBolt(cypher, parameters, timeout, request)
                : guarded(() -> near.read(cypher, parameters, timeout, request));
    }

    private List<Map<String, Object>> readOverBolt(
            String cypher, Map<String, Object> parameters, Duration timeout, String request) {
        var transaction = TransactionConfig.builder()
                .withTimeout(timeout)
                .withMetadata(Map.of("request", request))
                .build();
        return guarded(timeout.plus(GRACE), () -> {
            try (var session = session(AccessMode.READ)) {
                return session.run(cypher, parameters, transaction).list(Record::asMap);
            }
        });
    }

    /** Ends the statements of a request, wherever they are; what they had read is lost. */
    void cancel(String request) {
        var near = client().near();
        if (near != null) {
            near.cancel(request);
            return;
        }
        guarded(
                LONGEST,
                () -> client().driver()
                        .executableQuery("""
                        SHOW TRANSACTIONS YIELD transactionId AS id, metaData
                        WHERE metaData.request = $request
                        TERMINATE TRANSACTIONS id YIELD message
                        RETURN message
                        """)
                        .withParameters(Map.of("request", request))
                        .execute());
    }

    /** Runs a statement in a transaction of its own, as changes of the schema must be. */
    void alone(String cypher, Map<String, Object> parameters) {
        guarded(LONGEST, () -> {
            try (var session = session(AccessMode.WRITE)) {
                session.executeWrite(
                        transaction -> transaction.run(cypher, parameters).consume());
            } catch (ClientException e) {
                // Where two servers set up one graph, IF NOT EXISTS does not keep the second from failing.
                if (!MADE_BY_ANOTHER.equals(e.code())) {
                    throw e;
                }
            }
            return true;
        });
    }

    <T> T write(Function<TransactionContext, T> work) {
        return guarded(LONGEST, () -> {
            try (var session = session(AccessMode.WRITE)) {
                return session.executeWrite(work::apply);
            }
        });
    }

    /** Runs work that is not to last: its transaction is rolled back. */
    <T> T rehearse(Function<SimpleQueryRunner, T> work) {
        return guarded(LONGEST, () -> {
            try (var session = session(AccessMode.WRITE);
                    var transaction = session.beginTransaction()) {
                var result = work.apply(transaction);
                transaction.rollback();
                return result;
            }
        });
    }

    /** Why Neo4j cannot be asked now; empty where it answers. */
    Optional<String> trouble() {
        if (!client.isDone() || client.isCompletedExceptionally()) {
            return Optional.of(AWAY);
        }
        var lifeline = client().lifeline();
        return lifeline.isAlive() ? Optional.empty() : Optional.of(lifeline.isRefused() ? GraphFailures.REFUSED : AWAY);
    }

    private <T> T guarded(Duration longest, Supplier<T> work) {
        return guarded(() -> client().lifeline().hold(longest, work));
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (InProcessNeo4j.Failure e) {
            throw failed(e.code(), e);
        } catch (Neo4jException e) {
            throw failed(e.code(), e);
        }
    }

    private RolegraphException failed(@Nullable String code, RuntimeException cause) {
        var ended = GraphFailures.ended(code, cause);
        if (ended.isPresent()) {
            return ended.get();
        }
        // A server that comes back may have lost what they stand for, and would have readers wait for it.
        bookmarks = noBookmarks();
        return GraphFailures.away(cause, closed);
    }

    @PreDestroy
    void close() {
        closed = true;
        client.thenAccept(Neo4jClient::close);
    }
}
