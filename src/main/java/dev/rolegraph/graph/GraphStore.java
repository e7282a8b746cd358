package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Neo4j. A server that cannot be reached, or does not answer in time, is {@link
 * RolegraphException.Unavailable} or {@link RolegraphException.Timeout}; the cause is in the log.
 */
@Singleton
class GraphStore {
    private static final Logger LOG = LoggerFactory.getLogger(GraphStore.class);
    private static final Duration ACQUISITION = Duration.ofSeconds(2);

    private final Driver driver;

    GraphStore(Neo4jServer server) {
        this.driver = GraphDatabase.driver(
                server.uri(),
                AuthTokens.basic(server.username(), server.password()),
                Config.builder()
                        .withConnectionTimeout(ACQUISITION.toMillis(), TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(ACQUISITION.toMillis(), TimeUnit.MILLISECONDS)
                        .withMaxTransactionRetryTime(ACQUISITION.toMillis(), TimeUnit.MILLISECONDS)
                        .withUserAgent("rolegraph")
                        .build());
    }

    /** Runs one reading statement; {@code request} tags it, so that it can be found and ended. */
    List<Record> read(String cypher, Map<String, Object> parameters, Duration timeout, String request) {
        var transaction = TransactionConfig.builder()
                .withTimeout(timeout)
                .withMetadata(Map.of("request", request))
                .build();
        return guarded(() -> {
            try (var session = driver.session(SessionConfig.builder()
                    .withDefaultAccessMode(AccessMode.READ)
                    .build())) {
                return session.run(cypher, parameters, transaction).list();
            }
        });
    }

    /** Ends the statements of a request, wherever they are; what they had read is lost. */
    void cancel(String request) {
        guarded(() -> driver.executableQuery("""
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
        guarded(() -> {
            try (var session = driver.session()) {
                return session.run(cypher, parameters).consume();
            }
        });
    }

    <T> T write(Function<TransactionContext, T> work) {
        return guarded(() -> {
            try (var session = driver.session()) {
                return session.executeWrite(work::apply);
            }
        });
    }

    /** Runs work that is not to last: its transaction is rolled back. */
    <T> T rehearse(Function<SimpleQueryRunner, T> work) {
        return guarded(() -> {
            try (var session = driver.session();
                    var transaction = session.beginTransaction()) {
                var result = work.apply(transaction);
                transaction.rollback();
                return result;
            }
        });
    }

    /** Whether Neo4j answers now. */
    boolean isReachable() {
        try {
            driver.verifyConnectivity();
            return true;
        } catch (Neo4jException e) {
            return false;
        }
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (ClientException e) {
            if (e.code() != null && e.code().startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
                throw new RolegraphException.Timeout("The graph did not answer in time: ask for less.");
            }
            throw failed(e);
        } catch (Neo4jException e) {
            throw failed(e);
        }
    }

    private static RolegraphException failed(Neo4jException cause) {
        if (cause.code() != null && cause.code().endsWith(".Terminated")) {
            return new RolegraphException.Unavailable("The request was cancelled.", cause);
        }
        if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException) {
            LOG.warn("Neo4j cannot be reached: {}", cause.getMessage());
        } else {
            LOG.error("The graph failed", cause);
        }
        return new RolegraphException.Unavailable(
                "The graph cannot be reached now. Documents can still be read and imported; try again later.", cause);
    }

    @PreDestroy
    void close() {
        driver.close();
    }
}
