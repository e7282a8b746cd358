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

/** Refuses, before anything else looks at it, a request that was meant for another server or comes from another's page. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class HostFilter implements Ordered {
    private final OwnHosts hosts;

    HostFilter(OwnHosts hosts) {
        this.hosts = hosts;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        var port = request.getServerAddress().getPort();
        var host = request.getHeaders().get(HttpHeaders.HOST);
        if (host == null || !hosts.hasHost(host, port)) {
            return Refusals.response(
                    new RolegraphException.Forbidden(
                            "This server does not answer for the host that was asked for: if it should, add that to rolegraph.hosts."));
        }
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin != null && !hosts.hasOrigin(origin, port)) {
            return Refusals.response(
                    new RolegraphException.Forbidden(
                            "This server does not answer pages of other origins: if it should, add that host to rolegraph.hosts."));
        }
        return null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
