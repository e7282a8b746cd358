package dev.rolegraph.ledger;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What tells this ledger from every other, and its history from one that it had before it was restored. */
@Singleton
public class LedgerHistory {
    private final Revisions revisions;
    private final Transactions transactions;

    LedgerHistory(Revisions revisions, Transactions transactions) {
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /** The ledger's own name: random, and as old as the ledger. A backup is restored into a ledger of another name. */
    public String ledger() {
        return transactions.read(revisions::ledger);
    }

    /** When an entry was recorded; empty where there is none of that number. */
    public Optional<Instant> recordedAt(long number) {
        return transactions.read(() -> revisions.recordedAt(number)).map(OffsetDateTime::toInstant);
    }
}
