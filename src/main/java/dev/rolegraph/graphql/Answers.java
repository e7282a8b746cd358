package dev.rolegraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolegraph.ledger.Access;
import dev.rolegraph.security.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given before, for as long as the graph has the revision that they are of. An answer is that of the
 * whole question and of what its caller may do.
 */
@Singleton
class Answers {
    private record Key(Question question, @Nullable Access access) {}

    private final Cache<Key, Answer> kept;

    /** @param bytes how much is kept; 0 for nothing */
    Answers(
            MeterRegistry meters,
            @Property(name = "rolegraph.graphql.cache.answers", defaultValue = "32000000") long bytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(Answers::size)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, kept, "graphql.answers");
    }

    /** Java's strings have up to two bytes a character; variables are about as long as what they print. */
    private static int size(Key key, Answer answer) {
        var question = key.question();
        var characters =
                question.text().length() + question.variables().toString().length();
        return Math.addExact(answer.json().length, 2 * characters);
    }

    /** @param revision that the graph has now */
    @Nullable
    Answer find(Question question, Caller caller, long revision) {
        var answer = kept.getIfPresent(new Key(question, caller.access()));
        return answer != null && answer.revision() == revision ? answer : null;
    }

    /** Keeps the newest: one that took longer may be of an older revision. */
    void keep(Question question, Caller caller, Answer answer) {
        kept.asMap()
                .merge(
                        new Key(question, caller.access()),
                        answer,
                        (older, newer) -> newer.revision() >= older.revision() ? newer : older);
    }
}
