package dev.rolegraph.ingest;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** The server is not ready while a graph that was empty is filled: what is recorded would not be found in it. */
@Singleton
@Readiness
class CatchingUp implements HealthIndicator {
    private final Projector projector;

    CatchingUp(Projector projector) {
        this.projector = projector;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> projector.hasCaughtUp()
                ? HealthResult.builder("projection", HealthStatus.UP).build()
                : HealthResult.builder("projection", HealthStatus.DOWN)
                        .details(Map.of("message", "The graph is being filled with what is recorded."))
                        .build());
    }
}
