package dev.rolegraph.ingest;

import dev.rolegraph.graph.GraphVersion;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** How far the graph is known to be, for those who wait for it. */
final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private @Nullable GraphVersion version;

    /** Null while nobody knows. */
    @Nullable
    GraphVersion version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** -1 while nobody knows. */
    long revision() {
        var known = version();
        return known == null ? -1 : known.revision();
    }

    /** @param reached null where it is not known any more */
    void set(@Nullable GraphVersion reached) {
        lock.lock();
        try {
            version = reached;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the graph has a revision.
     *
     * @return whether it has, when the time is over
     */
    boolean reaches(long wanted, Duration timeout) {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (revision() < wanted && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return revision() >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
