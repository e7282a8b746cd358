package dev.rolegraph.ledger;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys that open Rolegraph, found by their hashes. Keys themselves never come here. */
@Singleton
public class ApiKeys {
    private final ApiKeyRows rows;
    private final TransactionOperations<Connection> transactions;
    private final Durability durability;

    ApiKeys(ApiKeyRows rows, TransactionOperations<Connection> transactions, Durability durability) {
        this.rows = rows;
        this.transactions = transactions;
        this.durability = durability;
    }

    /** @param hash SHA-256 of the key, 64 hexadecimal digits in lower case */
    public Optional<ApiKey> findByHash(String hash) {
        return guarded(() -> rows.findByHash(hash));
    }

    public Optional<ApiKey> findByName(String name) {
        return guarded(() -> rows.findByName(name));
    }

    /** Gives a name a key; the one that it had opens nothing any more. */
    public void put(String name, Access access, String hash) {
        guarded(() -> {
            transactions.executeWrite(status -> {
                rows.deleteByName(name);
                rows.insert(
                        name,
                        access.name(),
                        hash,
                        OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
                return status;
            });
            durability.flush();
            return name;
        });
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException | ConnectionException e) {
            throw new RolegraphException.Unavailable(
                    "The keys cannot be read or written because the ledger cannot be reached. Try again later.", e);
        }
    }
}
