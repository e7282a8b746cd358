package dev.rolegraph.graphql;

import dev.rolegraph.ingest.AmendedLedger;
import dev.rolegraph.ingest.Change;
import dev.rolegraph.ingest.History;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.Slug;
import dev.rolegraph.security.Permission;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What clients are told as it happens. Each subscriber reads the ledger at its own pace, and nothing is kept for it. */
@Singleton
class Subscriptions {
    private final History history;
    private final AmendedLedger amended;
    private final Names names;
    private final Limits limits;
    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final AtomicInteger open = new AtomicInteger();

    Subscriptions(History history, AmendedLedger amended, Names names, Limits limits, MeterRegistry meters) {
        this.history = history;
        this.amended = amended;
        this.names = names;
        this.limits = limits;
        meters.gauge("graphql.subscriptions", open);
    }

    Publisher<Change> changes(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        request.caller().require(Permission.READ);
        var since = since(environment.getArgument("since"));
        var wanted = wanted(environment.getArgument("roles"));
        return Flux.generate(
                        () -> new ChangeStream(history::await, since, wanted, limits.patience(), System::nanoTime),
                        ChangeStream::next)
                .subscribeOn(threads)
                .takeUntilOther(closing.asMono())
                .transform(this::counted);
    }

    private long since(@Nullable Integer given) {
        var newest = history.revision();
        return given == null ? newest : Changes.since(given, newest);
    }

    /** A role may be named as its documents name it, and goes on being told of when it is given another name. */
    private Predicate<Change> wanted(@Nullable List<String> roles) {
        if (roles == null) {
            return change -> true;
        }
        Set<Slug> slugs = roles.stream().map(role -> names.role(role).slug()).collect(Collectors.toSet());
        return change -> slugs.stream()
                .anyMatch(slug -> change.roles().contains(slug)
                        || change.roles().contains(amended.latest().role(slug)));
    }

    private Flux<Change> counted(Flux<Change> changes) {
        return Flux.defer(() -> {
            if (open.incrementAndGet() > limits.subscriptions()) {
                open.decrementAndGet();
                throw new RolegraphException.LimitExceeded(
                        "%d subscriptions are open and more are not allowed: try again later, or ask for changes(since:)."
                                .formatted(limits.subscriptions()));
            }
            return changes.doFinally(end -> open.decrementAndGet());
        });
    }

    @PreDestroy
    void close() {
        closing.tryEmitError(new RolegraphException.Unavailable(
                "The server is stopping: subscribe again in a moment, with the last revision that you saw."));
        threads.dispose();
    }
}
