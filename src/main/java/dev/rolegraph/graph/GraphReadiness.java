package dev.rolegraph.graph;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The server is ready to answer questions where Neo4j answers, and has our graph. */
@Singleton
@Readiness
class GraphReadiness implements HealthIndicator {
    private final GraphStore store;
    private final Belonging belonging;

    GraphReadiness(GraphStore store, Belonging belonging) {
        this.store = store;
        this.belonging = belonging;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::result).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult result() {
        return store.trouble()
                .or(belonging::refusal)
                .map(GraphReadiness::down)
                .orElseGet(() -> HealthResult.builder("graph", HealthStatus.UP).build());
    }

    private static HealthResult down(String why) {
        return HealthResult.builder("graph", HealthStatus.DOWN)
                .details(Map.of("message", why))
                .build();
    }
}
