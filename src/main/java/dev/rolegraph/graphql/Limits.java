package dev.rolegraph.graphql;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much one request may ask for. The size of its body is the HTTP server's to bound ({@code
 * micronaut.server.max-request-size}).
 *
 * @param depth how many fields deep
 * @param fields how many fields, fragments counted wherever they are used
 * @param cost see {@link Cost}
 * @param time how long the graph may take for it
 * @param subscriptions how many may be open at once
 * @param patience how long a subscriber may take for one event
 * @param halt how long a subscriber may take nothing at all, before its connection is closed
 * @param characters of its GraphQL document
 * @param tokens of its GraphQL document
 */
@ConfigurationProperties("rolegraph.graphql.limits")
record Limits(
        @Bindable(defaultValue = "20") int depth,
        @Bindable(defaultValue = "1000") int fields,
        @Bindable(defaultValue = "100000") long cost,
        @Bindable(defaultValue = "10s") Duration time,
        @Bindable(defaultValue = "1000") int subscriptions,
        @Bindable(defaultValue = "30s") Duration patience,
        @Bindable(defaultValue = "5m") Duration halt,
        @Bindable(defaultValue = "100000") int characters,
        @Bindable(defaultValue = "10000") int tokens) {}
