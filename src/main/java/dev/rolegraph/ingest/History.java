package dev.rolegraph.ingest;

import dev.rolegraph.ledger.AmendmentEntry;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** What happened, in the order in which it was recorded; and what happens from now on. */
@Singleton
public class History {
    private static final int BATCH = 25;

    private record Batch(long since, List<Change> changes) {}

    private final Ledger ledger;
    private final AmendedLedger amended;
    private final Projector projector;
    /** Those who wait for what comes next all wait for the same. */
    private volatile Batch latest = new Batch(-1, List.of());

    History(Ledger ledger, AmendedLedger amended, Projector projector) {
        this.ledger = ledger;
        this.amended = amended;
        this.projector = projector;
    }

    /** The number of the newest change. */
    public long revision() {
        return ledger.revision();
    }

    /** The changes that follow a revision, in order. */
    public List<Change> after(long since, int limit) {
        var entries = ledger.after(since, limit);
        if (entries.isEmpty()) {
            return List.of();
        }
        var upTo = entries.getLast().number();
        var amendments = amended.amendments(upTo);
        var before = new HashMap<String, Revision>();
        ledger.before(since, upTo)
                .forEach(revision -> before.put(revision.document().id(), revision));
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Revision revision ->
                        Change.of(revision, before.put(revision.document().id(), revision), amendments);
                    case AmendmentEntry amendment -> Change.of(amendment, amendments);
                })
                .toList();
    }

    /**
     * Some of the changes that follow a revision, in order and without a gap: those that the graph has, too. Waits until
     * there is one.
     *
     * @return none where there is none when the time is over
     */
    public List<Change> await(long since, Duration timeout) {
        if (!projector.reaches(since + 1, timeout)) {
            return List.of();
        }
        var batch = latest;
        if (batch.since() != since) {
            batch = new Batch(since, after(since, BATCH));
            latest = batch;
        }
        var projected = projector.revision();
        return batch.changes().stream()
                .filter(change -> change.number() <= projected)
                .toList();
    }
}
