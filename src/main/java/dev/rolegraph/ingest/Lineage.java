package dev.rolegraph.ingest;

import dev.rolegraph.graph.Origin;
import dev.rolegraph.graph.Projected;
import dev.rolegraph.ledger.Entry;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.LedgerHistory;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Whose graph it is. A graph names the ledger, and the entry that it has last: where ours has the same one, it is ours. */
@Singleton
class Lineage {
    private final Ledger ledger;
    private final LedgerHistory history;

    Lineage(Ledger ledger, LedgerHistory history) {
        this.ledger = ledger;
        this.history = history;
    }

    /** What a graph says that has an entry last. */
    Origin of(Entry entry) {
        return new Origin(history.ledger(), entry.recordedAt());
    }

    /** The same for the entry of a number; null for 0, and for one that is not recorded. */
    @Nullable
    Origin at(long revision) {
        return history.recordedAt(revision)
                .map(recordedAt -> new Origin(history.ledger(), recordedAt))
                .orElse(null);
    }

    /**
     * Whether a graph is what our ledger said at the graph's revision. One that is empty is; so is one that was written
     * before graphs named their origin.
     */
    boolean isOurs(Projected graph) {
        var revision = graph.version().revision();
        var origin = graph.origin();
        return origin == null ? revision <= ledger.revision() : origin.equals(at(revision));
    }

    /** Whether it is our ledger's, be it of a time that the ledger has been set back to. */
    boolean isOfOurLedger(Projected graph) {
        var origin = graph.origin();
        return origin != null && origin.ledger().equals(history.ledger());
    }
}
