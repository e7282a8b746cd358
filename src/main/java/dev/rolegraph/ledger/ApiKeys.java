package dev.rolegraph.ledger;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            insert(name, access, hash);
            return name;
        });
    }

    /** All that there are, by name. */
    public List<ApiKey> all() {
        return transactions.read(rows::findAll);
    }

    /**
     * Gives a new name a key.
     *
     * @return whether the name was new
     */
    public boolean add(String name, Access access, String hash) {
        return transactions.write(() -> {
            if (rows.findByName(name).isPresent()) {
                return false;
            }
            insert(name, access, hash);
            return true;
        });
    }

    /**
     * Has a name's key open nothing any more.
     *
     * @return whether it had one
     */
    public boolean remove(String name) {
        return transactions.write(() -> rows.deleteByName(name) > 0);
    }

    private void insert(String name, Access access, String hash) {
        rows.insert(
                name, access.name(), hash, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
    }
}
