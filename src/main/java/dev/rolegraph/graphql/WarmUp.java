package dev.rolegraph.graphql;

import io.micronaut.context.annotation.Requires;
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
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Has the server answer a question of its own before it is ready: the first request of a process takes ten times as long
 * as the next, and whoever asks too much is to be refused at once. Neo4j starts meanwhile, and is not asked.
 *
 * <p>The question is as deep as may be and comes with a long text: what refuses goes through all of both. Nothing of it is
 * refused, which would be in the log. A server with an allow-list would refuse it.
 */
@Singleton
@Readiness
@Requires(missingProperty = AllowList.FOLDER)
class WarmUp implements ApplicationEventListener<ServerStartupEvent>, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int LONGEST_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    /** Characters: so many that what reads them is compiled. */
    private static final int LONG = 5_000_000;

    private static final int TIMES = 3;

    private final Limits limits;
    private volatile boolean done;

    WarmUp(Limits limits) {
        this.limits = limits;
    }

    /** Nothing is left of it to be answered when it is parsed and held against the schema. */
    private Map<String, Object> question() {
        var times = (limits.depth() - 2) / 3;
        var document = "query($never: Boolean!) { __typename role(slug: \"-\") @include(if: $never) { name "
                + "collaborations(first: 1) { nodes { to { name ".repeat(times)
                + "} } } ".repeat(times)
                + "} }";
        return Map.of("query", document, "variables", Map.of("never", false, "text", "x".repeat(LONG)));
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Thread.ofVirtual().name("warm-up").start(() -> run(started.getSource()));
    }

    private void run(EmbeddedServer server) {
        try {
            var address = server.getURI().resolve("/graphql");
            var body = Answer.json(question());
            for (int i = 0; i < TIMES; i++) {
                ask(address, body);
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
