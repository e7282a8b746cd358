package dev.rolegraph.graphql;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;

/**
 * Answers as server-sent events, as the protocol of GraphQL over SSE has it for a connection of its own: {@code next}
 * for each, then {@code complete}.
 */
final class EventStream {
    private static final byte[] COMPLETE = bytes("event: complete\ndata:\n\n");
    /** A comment: keeps those in between from closing a connection on which nothing happens. */
    private static final byte[] HEARTBEAT = bytes(":\n\n");

    private static final Duration PULSE = Duration.ofSeconds(12);

    private EventStream() {}

    static MutableHttpResponse<?> response(Flux<Answer> answers) {
        return HttpResponse.ok(events(answers))
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that gather what they pass on are asked not to.
                .header("X-Accel-Buffering", "no");
    }

    private static Flux<byte[]> events(Flux<Answer> answers) {
        var told = answers.map(EventStream::next).concatWithValues(COMPLETE);
        var pulse = Flux.interval(PULSE).onBackpressureDrop().map(tick -> HEARTBEAT);
        // The next answer is asked for once this one is sent, so that a client's own pace holds.
        return Flux.merge(1, told.materialize(), pulse.map(Signal::next)).dematerialize();
    }

    private static byte[] next(Answer answer) {
        return bytes("event: next\ndata: " + new String(answer.json(), StandardCharsets.UTF_8) + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
