package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The means to end a question that nobody waits for any more. */
public final class Cancellation {
    private final String request = UUID.randomUUID().toString();
    private final AtomicReference<@Nullable GraphStore> running = new AtomicReference<>();
    private volatile boolean cancelled;

    /** Runs a statement, tagged so that it can be ended. */
    <T> T run(GraphStore store, Function<String, T> statement) {
        running.set(store);
        try {
            if (cancelled) {
                throw new RolegraphException.Unavailable("The request was cancelled.");
            }
            return statement.apply(request);
        } finally {
            running.set(null);
        }
    }

    /** Ends the running statement, and lets no further one begin. */
    public void cancel() {
        cancelled = true;
        var store = running.get();
        if (store != null) {
            store.cancel(request);
        }
    }
}
