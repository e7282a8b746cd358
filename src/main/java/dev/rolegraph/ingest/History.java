package dev.rolegraph.ingest;

import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

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

    /**
     * The changes that have one of some numbers, by number, read together; a number that there is not is left out. Roles
     * have the names in them that they have now, however a change was come by.
     */
    public SortedMap<Long, Change> numbered(Set<Long> numbers) {
        var changes = new TreeMap<Long, Change>();
        if (numbers.isEmpty()) {
            return changes;
        }
        var revisions = ledger.withPrevious(numbers);
        var amendments = amended.entries(upTo(numbers, revisions.keySet()))
                .filter(entry -> numbers.contains(entry.number()))
                .toList();
        var names = amended.latest();
        var before = new HashMap<String, Revision>();
        revisions.forEach((number, revision) -> {
            var previous = before.put(revision.document().id(), revision);
            if (numbers.contains(number)) {
                changes.put(number, Change.of(revision, previous, names));
            }
        });
        amendments.forEach(entry -> changes.put(entry.number(), Change.of(entry, names)));
        return changes;
    }

    /** The newest number that can be an amendment's. */
    private static long upTo(Set<Long> numbers, Collection<Long> revisions) {
        return revisions.containsAll(numbers) ? Collections.max(revisions) : Collections.max(numbers);
    }

    /** The changes that follow a revision, in order. */
    public List<Change> after(long since, long limit) {
        var numbers = LongStream.rangeClosed(since + 1, since + limit).boxed().collect(Collectors.toSet());
        return List.copyOf(numbered(numbers).values());
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
        if (batch.since() != since || batch.changes().isEmpty()) {
            batch = new Batch(since, after(since, Math.min(BATCH, projector.revision() - since)));
            latest = batch;
        }
        return batch.changes();
    }
}
