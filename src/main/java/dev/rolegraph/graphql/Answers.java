package dev.rolegraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolegraph.graph.GraphVersion;
import dev.rolegraph.ledger.Access;
import dev.rolegraph.security.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given before, for as long as the graph has the version that they are of. An answer is that of the
 * whole question and of what its caller may do. Once anybody was told of a version, nothing older is answered.
 */
@Singleton
class Answers {
    private record Key(Question question, @Nullable Access access) {}

    private record Kept(Answer answer, GraphVersion version) {}

    private final Cache<Key, Kept> kept;
    /** The newest that an answer told of: the projector learns of it a moment later. */
    private final AtomicReference<GraphVersion> told = new AtomicReference<>(new GraphVersion(0, 0));

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
    private static int size(Key key, Kept kept) {
        var question = key.question();
        var characters =
                question.text().length() + question.variables().toString().length();
        return Math.addExact(kept.answer().json().length, 2 * characters);
    }

    /** Says that somebody is told of a version. */
    void tell(GraphVersion version) {
        told.accumulateAndGet(version, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** @param known the version that the graph is known to have; null where that is not known */
    @Nullable
    Answer find(Question question, Caller caller, @Nullable GraphVersion known) {
        if (known == null || known.compareTo(told.get()) < 0) {
            return null;
        }
        var found = kept.getIfPresent(new Key(question, caller.access()));
        return found != null && found.version().equals(known) ? found.answer() : null;
    }

    /** Keeps the newest: one that took longer may be of an older version. */
    void keep(Question question, Caller caller, Answer answer, GraphVersion version) {
        kept.asMap()
                .merge(
                        new Key(question, caller.access()),
                        new Kept(answer, version),
                        (older, newer) -> newer.version().compareTo(older.version()) >= 0 ? newer : older);
    }
}
