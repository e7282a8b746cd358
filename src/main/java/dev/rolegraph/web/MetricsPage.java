package dev.rolegraph.web;

import dev.rolegraph.security.Callers;
import dev.rolegraph.security.Permission;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The server's measurements, for Prometheus: for whoever may read. The framework's own address would be for everybody. */
@Controller("/prometheus")
class MetricsPage {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final Callers callers;

    MetricsPage(PrometheusMeterRegistry registry, Callers callers) {
        this.registry = registry;
        this.callers = callers;
    }

    @Get(produces = TEXT_FORMAT)
    String metrics(HttpRequest<?> request) {
        callers.of(request).require(Permission.READ);
        return registry.scrape();
    }
}
