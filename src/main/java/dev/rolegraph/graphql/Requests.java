package dev.rolegraph.graphql;

import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The requests that are being answered. One whose client goes away is ended; when the server stops, requests may end by
 * themselves for a second, and are then told that it is unavailable.
 */
@Singleton
@Named("requests")
class Requests implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Request, MonoSink<?>> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** How many are being answered now. */
    int count() {
        return running.size();
    }

    /** Answers on a thread of its own; the answer fails where the server stops first. */
    <T> Mono<T> run(Request request, Supplier<T> answer) {
        return Mono.create(sink -> {
            running.put(request, sink);
            if (closing) {
                end(request, sink);
                return;
            }
            sink.onDispose(() -> running.remove(request, sink));
            threads.execute(() -> answer(sink, answer));
        });
    }

    /** Ends a request whose client went away; one that is answered already has nothing to end. */
    void abandon(Request request) {
        if (running.remove(request) != null) {
            LOG.debug("The client of request {} went away", request.id());
            threads.execute(request.cancellation()::cancel);
        }
    }

    private static <T> void answer(MonoSink<T> sink, Supplier<T> answer) {
        try {
            sink.success(answer.get());
        } catch (RuntimeException e) {
            sink.error(e);
        }
    }

    private void end(Request request, MonoSink<?> sink) {
        sink.error(new RolegraphException.Unavailable("The server is stopping: try again in a moment."));
        running.remove(request);
        request.cancellation().cancel();
    }

    @Override
    public void close() {
        closing = true;
        var deadline = System.nanoTime() + GRACE.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.forEach(this::end);
    }
}
