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

/** The server is ready to answer questions where Neo4j answers. */
@Singleton
@Readiness
class GraphReadiness implements HealthIndicator {
    private final GraphStore store;

    GraphReadiness(GraphStore store) {
        this.store = store;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::result).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult result() {
        return store.isReachable()
                ? HealthResult.builder("graph", HealthStatus.UP).build()
                : HealthResult.builder("graph", HealthStatus.DOWN)
                        .details(
                                Map.of("message", "Neo4j cannot be reached. Documents can still be read and imported."))
                        .build();
    }
}
