package dev.rolegraph.graphql;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Has a WebSocket's handshake answered on the thread that reads from its connection. Where a key was looked up first, it
 * would be another: the answer is sent then before anybody is there to take messages, and what the client says at once is
 * lost.
 */
@Filter("/graphql/ws")
class HandshakeFilter implements HttpServerFilter {
    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        return Connections.of(request)
                .map(channel -> Flux.<MutableHttpResponse<?>>from(chain.proceed(request))
                        .publishOn(Schedulers.fromExecutor(channel.eventLoop())))
                .orElseGet(() -> Flux.from(chain.proceed(request)));
    }

    /** Around all others. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
