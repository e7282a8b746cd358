package dev.rolegraph.graphql;

import dev.rolegraph.ingest.Change;
import dev.rolegraph.role.RolegraphException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import reactor.core.publisher.SynchronousSink;

/**
 * Where one subscriber is in the history. It is given one change at a time, when it has taken the one before; if that
 * takes too long, the stream ends and says where to go on.
 */
final class ChangeStream {
    /** Where changes come from: some that follow a revision, or none when the time is over. */
    interface Source {
        List<Change> await(long since, Duration timeout);
    }

    private static final Duration GLANCE = Duration.ofSeconds(10);

    private final Source history;
    private final Predicate<Change> wanted;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Queue<Change> ready = new ArrayDeque<>();
    /** Up to here the history is read. */
    private long read;
    /** Up to here it is told. */
    private long told;

    private boolean hasGiven;
    private long givenAt;

    ChangeStream(Source history, long since, Predicate<Change> wanted, Duration patience, LongSupplier nanoTime) {
        this.history = history;
        this.read = since;
        this.told = since;
        this.wanted = wanted;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /** Gives the next change, once there is one. */
    ChangeStream next(SynchronousSink<Change> subscriber) {
        if (hasGiven && nanoTime.getAsLong() - givenAt > patience.toNanos()) {
            subscriber.error(new RolegraphException.LimitExceeded(
                    "You took more than %d s for one change: subscribe again with since: %d, and nothing is missed."
                            .formatted(patience.toSeconds(), told)));
            return this;
        }
        while (ready.isEmpty() && !Thread.currentThread().isInterrupted()) {
            var changes = history.await(read, GLANCE);
            changes.stream().filter(wanted).forEach(ready::add);
            if (!changes.isEmpty()) {
                read = changes.getLast().number();
            }
        }
        var change = ready.poll();
        if (change == null) {
            subscriber.complete();
            return this;
        }
        told = change.number();
        subscriber.next(change);
        hasGiven = true;
        givenAt = nanoTime.getAsLong();
        return this;
    }
}
