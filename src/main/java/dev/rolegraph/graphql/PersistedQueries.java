package dev.rolegraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolegraph.role.Digest;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import dev.rolegraph.security.Permission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients name by the SHA-256 hash of their text: those that somebody sent with its hash before
 * (automatic persisted queries), or, where there is an allow-list, those that are on it and no others. An admin may send
 * any document.
 */
@Singleton
class PersistedQueries {
    private final @Nullable AllowList allowList;
    private final Cache<String, String> sent;

    PersistedQueries(
            @Nullable AllowList allowList,
            MeterRegistry meters,
            @Property(name = "rolegraph.graphql.cache.persisted-queries", defaultValue = "1000000") long characters) {
        this.allowList = allowList;
        this.sent = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<String, String>weigher((hash, text) -> hash.length() + text.length())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, sent, "graphql.persisted-queries");
    }

    /**
     * The document that a request sends or names.
     *
     * @throws RolegraphException.PersistedQueryNotFound where it names one that is not known: it may be sent along
     * @throws RolegraphException.Forbidden where it is not on the allow-list
     */
    String text(GraphQLRequest asked, Caller caller) {
        var hash = asked.hash();
        var query = asked.query();
        if (hash != null && query != null && !Digest.whole(query).equals(hash)) {
            throw new RolegraphException.BadRequest(
                    "'sha256Hash' is not the hash of 'query': send the SHA-256 of its UTF-8 bytes in lower-case hex.");
        }
        if (allowList != null) {
            var allowed = query != null ? allowList.document(query) : allowList.byHash(String.valueOf(hash));
            if (allowed.isPresent() || !caller.may(Permission.ADMIN)) {
                return allowed.orElseThrow(() -> new RolegraphException.Forbidden(
                        "This server answers only the documents that its operator allows, and this is none of them."));
            }
        }
        if (query != null) {
            return query;
        }
        var known = sent.getIfPresent(String.valueOf(hash));
        if (known == null) {
            // Clients know it by this very word, and send the document along.
            throw new RolegraphException.PersistedQueryNotFound("PersistedQueryNotFound");
        }
        return known;
    }

    /** Remembers the document of a request that sends its hash, too, once it is known to be valid. */
    void keep(GraphQLRequest asked) {
        if (asked.hash() != null && asked.query() != null) {
            sent.put(asked.hash(), asked.query());
        }
    }
}
