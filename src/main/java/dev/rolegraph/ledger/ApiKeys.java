package dev.rolegraph.ledger;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The keys that open Rolegraph, found by their hashes. Keys themselves never come here. */
@Singleton
public class ApiKeys {
    private final ApiKeyRows rows;
    private final Transactions transactions;

    ApiKeys(ApiKeyRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** @param hash SHA-256 of the key, 64 hexadecimal digits in lower case */
    public Optional<ApiKey> findByHash(String hash) {
        return transactions.read(() -> rows.findByHash(hash));
    }

    public Optional<ApiKey> findByName(String name) {
        return transactions.read(() -> rows.findByName(name));
    }

    /** Gives a name a key; the one that it had opens nothing any more. */
    public void put(String name, Access access, String hash) {
        transactions.write(() -> {
            rows.deleteByName(name);
            rows.insert(
                    name,
                    access.name(),
                    hash,
                    OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
            return name;
        });
    }
}
