package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.ingest.Change;
import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

class ChangeStreamTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NEWEST = 60;

    private final AtomicLong now = new AtomicLong();
    private final List<Long> asked = new ArrayList<>();

    /** Takes changes when the test does. */
    private static final class Taker extends BaseSubscriber<Change> {
        private final List<Long> taken = new ArrayList<>();
        private @Nullable Throwable failure;

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(Change change) {
            taken.add(change.number());
        }

        @Override
        protected void hookOnError(Throwable thrown) {
            failure = thrown;
        }
    }

    private static Change change(long number) {
        var role = Slug.of(number % 2 == 0 ? "even" : "odd");
        return new Change(
                new Revision(
                        number,
                        new DocumentKey("default", number + ".md"),
                        Revision.Operation.REMOVED,
                        null,
                        null,
                        "test",
                        Instant.EPOCH),
                new TreeSet<>(Set.of(role)));
    }

    /** Ten at once, up to the newest; then the subscriber goes away. */
    private List<Change> await(long since, Duration timeout) {
        asked.add(since);
        if (since == NEWEST) {
            Thread.currentThread().interrupt();
            return Collections.emptyList();
        }
        return LongStream.rangeClosed(since + 1, Math.min(since + 10, NEWEST))
                .mapToObj(ChangeStreamTests::change)
                .toList();
    }

    private Taker subscribe(long since, Predicate<Change> wanted) {
        var taker = new Taker();
        Flux.generate(() -> new ChangeStream(this::await, since, wanted, PATIENCE, now::get), ChangeStream::next)
                .subscribe(taker);
        return taker;
    }

    @Test
    void changes_are_told_in_order_and_none_is_left_out() {
        var taker = subscribe(5, change -> true);
        taker.request(Long.MAX_VALUE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taker.taken)
                .isEqualTo(LongStream.rangeClosed(6, NEWEST).boxed().toList());
    }

    @Test
    void unwanted_changes_are_passed_over() {
        var taker = subscribe(0, change -> change.roles().contains(Slug.of("even")));
        taker.request(3);
        assertThat(taker.taken).containsExactly(2L, 4L, 6L);
    }

    @Test
    void no_more_is_read_than_is_taken() {
        var taker = subscribe(0, change -> true);
        taker.request(10);
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void who_takes_too_long_is_told_where_to_go_on() {
        var taker = subscribe(0, change -> true);
        taker.request(3);
        now.addAndGet(PATIENCE.toNanos());
        taker.request(1);
        assertThat(taker.failure).isNull();
        now.addAndGet(PATIENCE.toNanos() + 1);
        taker.request(1);
        assertThat(taker.taken).containsExactly(1L, 2L, 3L, 4L);
        assertThat(taker.failure)
                .isInstanceOf(RolegraphException.LimitExceeded.class)
                .hasMessageContaining("since: 4");
    }
}
