package dev.rolegraph.ingest;

import dev.rolegraph.graph.GraphChange;
import dev.rolegraph.graph.GraphVersion;
import dev.rolegraph.graph.Projected;
import dev.rolegraph.graph.Projection;
import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the graph up to the ledger, in the background: it follows new revisions as they are recorded, and where the
 * graph is away it tries again, less and less often, until it is back.
 */
@Context
public class Projector {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int BATCH = 25;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Other nodes may record revisions, too, and may not be a second ahead. */
    private static final Duration IDLE = Duration.ofMillis(500);

    private static final String ANOTHERS =
            "Neo4j has a graph that another ledger wrote: point ROLEGRAPH_NEO4J_URI to an empty database, or run 'rebuild' to make it this ledger's.";
    private static final String SET_BACK =
            "Neo4j has a graph of what this ledger does not say any more: it is being mended.";

    private final AmendedLedger ledger;
    private final Lineage lineage;
    private final Projection projection;
    private final Consistency consistency;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Progress progress = new Progress();
    private final Thread thread = Thread.ofPlatform().name("projector").daemon().unstarted(this::run);
    private boolean due = true;
    /** Since the start, or since the graph was found empty. */
    private volatile boolean caughtUp;

    private volatile boolean stopped;

    Projector(AmendedLedger ledger, Lineage lineage, Projection projection, Consistency consistency) {
        this.ledger = ledger;
        this.lineage = lineage;
        this.projection = projection;
        this.consistency = consistency;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /** Says that there may be something to project. */
    void wake() {
        lock.lock();
        try {
            due = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The ledger revision that the graph is known to have; -1 while that is not known. */
    public long revision() {
        return progress.revision();
    }

    /** What the graph is known to have; null while that is not known. */
    public @Nullable GraphVersion version() {
        return progress.version();
    }

    /** Whether the graph is more than the beginning of what is recorded: a server that goes on is never far behind. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    /**
     * Waits until the graph has a revision.
     *
     * @return whether it has, when the time is over
     */
    public boolean await(long wanted, Duration timeout) {
        wake();
        return reaches(wanted, timeout);
    }

    /** The same for somebody who waits for whatever comes, and hurries nobody. */
    boolean reaches(long wanted, Duration timeout) {
        return progress.reaches(wanted, timeout);
    }

    private void run() {
        try {
            projection.awaitStart();
        } catch (CompletionException e) {
            LOG.debug("Whoever starts the server is told why there is no graph", e);
            return;
        }
        var pause = SHORTEST_PAUSE;
        while (!stopped) {
            try {
                follow();
                pause = SHORTEST_PAUSE;
                idle(IDLE, true);
            } catch (RuntimeException e) {
                if (stopped) {
                    return;
                }
                pause = afterFailure(e, pause);
            }
        }
    }

    /** The pause before the next failure, twice as long. */
    private Duration afterFailure(RuntimeException failure, Duration pause) {
        if (!(failure instanceof RolegraphException)) {
            LOG.error("A change cannot be projected; trying again in {} s", LONGEST_PAUSE.toSeconds(), failure);
            idle(LONGEST_PAUSE, false);
            return pause;
        }
        LOG.warn("The graph is behind the ledger; trying again in {} ms: {}", pause.toMillis(), failure.getMessage());
        idle(pause, false);
        return pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private void follow() {
        var graph = graph();
        for (var next = next(graph); next.isPresent() && !stopped; next = next(graph)) {
            graph = projection.apply(next.get(), graph);
        }
    }

    private Projected graph() {
        try {
            return projection.graph();
        } catch (RolegraphException e) {
            progress.set(null);
            throw e;
        }
    }

    /** What a graph has to be told next, if it is ours. */
    private Optional<GraphChange> next(Projected graph) {
        if (!lineage.isOurs(graph)) {
            progress.set(null);
            replace(graph);
        }
        projection.admit();
        progress.set(graph.version());
        var revision = graph.version().revision();
        var change = ledger.after(revision, BATCH);
        caughtUp = change.isEmpty() || caughtUp && revision > 0;
        return change;
    }

    /** Where two installations share a Neo4j by mistake, each would replace the other's graph for ever: a person decides. */
    private void replace(Projected graph) {
        if (!projection.isOurs() && !lineage.isOfOurLedger(graph)) {
            projection.refuse(ANOTHERS);
            throw new RolegraphException.Unavailable(ANOTHERS);
        }
        projection.refuse(SET_BACK);
        LOG.warn(SET_BACK);
        ledger.forget();
        consistency.rebuild(0);
        throw new RolegraphException.Unavailable("It has been mended: looking again.");
    }

    private void idle(Duration pause, boolean untilWoken) {
        long left = pause.toNanos();
        lock.lock();
        try {
            while (left > 0 && !stopped && !(untilWoken && due)) {
                left = woken.awaitNanos(left);
            }
            due = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
