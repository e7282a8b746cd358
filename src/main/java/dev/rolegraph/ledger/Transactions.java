package dev.rolegraph.ledger;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the ledger's tables are read and written. A store that fails is {@link RolegraphException.Unavailable}; one that
 * is silent is left alone for a moment, so that nobody waits for it twice.
 */
@Singleton
class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final Duration LEAVE_ALONE = Duration.ofSeconds(1);

    private static final String NOT_READ = "The ledger cannot be read now. Try again later.";
    private static final String NOT_WRITTEN =
            "The ledger cannot be reached or written now. Send the change again later: what is recorded already stays as it is.";

    private final TransactionOperations<Connection> operations;
    private final Durability durability;
    /** By the clock that nobody sets. */
    private volatile long askAgain = System.nanoTime();

    /** @param schema asked for so that it is ours before anything is read */
    Transactions(TransactionOperations<Connection> operations, Durability durability, LedgerSchema schema) {
        this.operations = operations;
        this.durability = durability;
    }

    <T> T read(Supplier<T> query) {
        return guarded(NOT_READ, query);
    }

    /** Runs a change in one transaction, and returns once it is on disk. Within another change it is a part of that. */
    <T> T write(Supplier<T> change) {
        if (operations.findTransactionStatus().isPresent()) {
            return change.get();
        }
        return guarded(NOT_WRITTEN, () -> {
            var result = operations.executeWrite(status -> change.get());
            durability.flush();
            return result;
        });
    }

    private <T> T guarded(String refusal, Supplier<T> work) {
        if (System.nanoTime() - askAgain < 0) {
            throw new RolegraphException.Unavailable(refusal);
        }
        try {
            return work.get();
        } catch (DataAccessException
                | TransactionException
                | ConnectionException
                | CannotGetJdbcConnectionException e) {
            if (isSilent(e)) {
                askAgain = System.nanoTime() + LEAVE_ALONE.toNanos();
                LOG.warn("The ledger's database does not answer: {}", e.getMessage());
            } else {
                LOG.error("The ledger failed", e);
            }
            throw new RolegraphException.Unavailable(refusal, e);
        }
    }

    private static boolean isSilent(RuntimeException failure) {
        return failure instanceof CannotGetJdbcConnectionException
                || Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(SocketTimeoutException.class::isInstance);
    }
}
