package dev.rolegraph.security;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before anything else looks at it, a request that was meant for another server or comes from another's page.
 * Only where some are answered without a key: a page from elsewhere has none, and no browser adds it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class HostFilter implements Ordered {
    private final Exposure exposure;
    private final OwnHosts hosts;

    HostFilter(Exposure exposure, OwnHosts hosts) {
        this.exposure = exposure;
        this.hosts = hosts;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (!exposure.readsNeedNoKey()) {
            return null;
        }
        var host = request.getHeaders().get(HttpHeaders.HOST);
        if (host == null || !hosts.hasHost(host)) {
            return Refusals.response(
                    new RolegraphException.Forbidden(
                            "This server does not answer for the host that was asked for: if it should, add that to ROLEGRAPH_HOSTS."));
        }
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin != null && !hosts.hasOrigin(origin, host)) {
            return Refusals.response(
                    new RolegraphException.Forbidden(
                            "This server does not answer pages of other origins: if it should, add that host to ROLEGRAPH_HOSTS."));
        }
        return null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
