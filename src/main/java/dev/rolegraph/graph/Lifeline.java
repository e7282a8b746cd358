package dev.rolegraph.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * Tells a Neo4j that takes its time from one that is gone. A server that is halted, or cut off by the network, leaves
 * its connections open, and a statement would wait for ever. So while one has not answered, Neo4j is asked for a sign of
 * life again and again, on a connection of its own; without one, the statement's connection is cut.
 */
final class Lifeline implements AutoCloseable {
    private final long lookAfterMillis;
    private final long signWithinMillis;
    private final Driver driver;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("neo4j-lifeline").factory());
    private @Nullable CompletableFuture<Boolean> asking;
    private volatile boolean refused;

    /**
     * @param driver for this alone, so that no statement keeps it from a connection
     * @param patience after which a silent Neo4j is taken for gone
     */
    Lifeline(Driver driver, Duration patience) {
        this.driver = driver;
        this.lookAfterMillis = patience.toMillis() / 2;
        this.signWithinMillis = patience.toMillis() * 2 / 5;
    }

    /**
     * Does work that waits for Neo4j.
     *
     * @param longest after which its connection is cut, too, whatever else Neo4j answers
     * @throws ServiceUnavailableException where Neo4j is gone
     */
    <T> T hold(Duration longest, Supplier<T> work) {
        var held = new Held(Thread.currentThread(), System.nanoTime() + longest.toNanos());
        var looks = clock.scheduleWithFixedDelay(
                () -> Thread.startVirtualThread(held::look), lookAfterMillis, lookAfterMillis, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (Neo4jException | IllegalStateException e) {
            // One that is cut while the driver pauses before it tries again fails with the second.
            throw held.isCut() ? new ServiceUnavailableException("Neo4j gives no sign of life", e) : e;
        } finally {
            looks.cancel(false);
            held.end();
        }
    }

    /** Whether Neo4j answers now. */
    boolean isAlive() {
        return ask().join();
    }

    /** Whether it answered last that it does not let us in. */
    boolean isRefused() {
        return refused;
    }

    /** One question for all who want to know. */
    private synchronized CompletableFuture<Boolean> ask() {
        if (asking == null || asking.isDone()) {
            var answer = new CompletableFuture<Boolean>();
            var thread = Thread.startVirtualThread(() -> answer.complete(answers()));
            var late = clock.schedule(
                    () -> {
                        answer.complete(false);
                        thread.interrupt();
                    },
                    signWithinMillis,
                    TimeUnit.MILLISECONDS);
            answer.thenRun(() -> late.cancel(false));
            asking = answer;
        }
        return asking;
    }

    private boolean answers() {
        try (var session = driver.session()) {
            session.run("RETURN 1").consume();
            refused = false;
            return true;
        } catch (Neo4jException e) {
            refused = e instanceof SecurityException;
            return false;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        driver.close();
    }

    /** A thread that waits for Neo4j. The driver cuts the connection of one that is interrupted. */
    private final class Held {
        private final Thread thread;
        private final long latest;
        private boolean ended;
        private boolean cut;

        /** @param latest by the clock that nobody sets */
        Held(Thread thread, long latest) {
            this.thread = thread;
            this.latest = latest;
        }

        void look() {
            if (System.nanoTime() - latest > 0 || !isAlive()) {
                cut();
            }
        }

        private synchronized void cut() {
            if (!ended && !cut) {
                cut = true;
                thread.interrupt();
            }
        }

        synchronized boolean isCut() {
            return cut;
        }

        /** The interruption was ours, and nobody else's business. */
        synchronized void end() {
            ended = true;
            if (cut) {
                Thread.interrupted();
            }
        }
    }
}
