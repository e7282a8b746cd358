package dev.rolegraph.ledger;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the ledger's tables are read and written. A store that fails is {@link RolegraphException.Unavailable}. */
@Singleton
class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final TransactionOperations<Connection> operations;
    private final Durability durability;

    Transactions(TransactionOperations<Connection> operations, Durability durability) {
        this.operations = operations;
        this.durability = durability;
    }

    <T> T read(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException | TransactionException | ConnectionException e) {
            LOG.error("The ledger cannot be read", e);
            throw new RolegraphException.Unavailable("The ledger cannot be read now. Try again later.", e);
        }
    }

    /** Runs a change in one transaction, and returns once it is on disk. */
    <T> T write(Supplier<T> change) {
        try {
            var result = operations.executeWrite(status -> change.get());
            durability.flush();
            return result;
        } catch (DataAccessException | TransactionException | ConnectionException e) {
            LOG.error("The ledger cannot be written", e);
            throw new RolegraphException.Unavailable(
                    "The ledger cannot be reached or written, and nothing was recorded: see the server's log, then try again.",
                    e);
        }
    }
}
