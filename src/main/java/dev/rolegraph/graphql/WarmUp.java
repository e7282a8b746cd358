package dev.rolegraph.graphql;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Has the server refuse questions of its own before it is ready: the first request of a process takes ten times as long
 * as the next, and whoever asks too much is to be refused at once. Neo4j starts meanwhile.
 */
@Singleton
@Readiness
class WarmUp implements ApplicationEventListener<ServerStartupEvent>, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int LONGEST_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    /** So often that what refuses is compiled. */
    private static final int TIMES = 3;

    private final Limits limits;
    private volatile boolean done;

    WarmUp(Limits limits) {
        this.limits = limits;
    }

    /** What is refused by the length of the document, by its depth, by validation and by its cost. */
    private List<String> demands() {
        return List.of(
                "# %s".formatted("x".repeat(limits.characters())),
                hops(limits.depth(), 1),
                "{ roles { nodes { ...a } } } fragment a on Role { ...a }",
                hops(5, 100));
    }

    /** About a role that there is not: where the limits allow it, it finds nothing. */
    private static String hops(int times, int first) {
        return "{ role(slug: \"-\") { "
                + "collaborations(first: %d) { nodes { to { ".formatted(first).repeat(times)
                + "name "
                + "} } } ".repeat(times)
                + "} }";
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Thread.ofVirtual().name("warm-up").start(() -> run(started.getSource()));
    }

    private void run(EmbeddedServer server) {
        try {
            var address = server.getURI().resolve("/graphql");
            for (int i = 0; i < TIMES; i++) {
                for (var demand : demands()) {
                    ask(address, Answer.json(Map.of("query", demand)));
                }
            }
        } catch (IOException e) {
            LOG.debug("The first request will take longer", e);
        } finally {
            done = true;
        }
    }

    private static void ask(URI address, byte[] body) throws IOException {
        var http = (HttpURLConnection) address.toURL().openConnection();
        http.setConnectTimeout(LONGEST_MILLIS);
        http.setReadTimeout(LONGEST_MILLIS);
        http.setRequestProperty(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        http.setFixedLengthStreamingMode(body.length);
        http.setDoOutput(true);
        try (OutputStream out = http.getOutputStream()) {
            out.write(body);
        }
        var answer = http.getResponseCode() < 400 ? http.getInputStream() : http.getErrorStream();
        try (answer) {
            answer.readAllBytes();
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> HealthResult.builder("warm-up", done ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
    }
}
