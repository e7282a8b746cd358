package dev.rolegraph.security;

import dev.rolegraph.ledger.ApiKey;
import dev.rolegraph.ledger.ApiKeys;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys by their hashes, as the ledger has them. While it is away, those that it knew last still open what they did, so
 * that questions of the graph go on.
 */
@Singleton
class RecentKeys {
    private static final int MOST = 1000;
    /** So long the ledger is left alone after it did not answer: each question of it may take seconds then. */
    private static final Duration LEAVE_ALONE = Duration.ofSeconds(5);

    private final ApiKeys keys;
    private final Map<String, ApiKey> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ApiKey> eldest) {
            return size() > MOST;
        }
    };
    /** By the clock that nobody sets. */
    private long askAgain = System.nanoTime();

    RecentKeys(ApiKeys keys) {
        this.keys = keys;
    }

    /** @throws RolegraphException.Unavailable where the ledger is away and did not know the key lately */
    Optional<ApiKey> findByHash(String hash) {
        var left = whileAway(hash);
        if (left.isPresent()) {
            return left;
        }
        try {
            var found = keys.findByHash(hash);
            remember(hash, found);
            return found;
        } catch (RolegraphException.Unavailable e) {
            leaveAlone();
            return Optional.of(whileAway(hash).orElseThrow(() -> e));
        }
    }

    private synchronized Optional<ApiKey> whileAway(String hash) {
        return System.nanoTime() - askAgain < 0 ? Optional.ofNullable(known.get(hash)) : Optional.empty();
    }

    private synchronized void remember(String hash, Optional<ApiKey> found) {
        found.ifPresentOrElse(key -> known.put(hash, key), () -> known.remove(hash));
    }

    private synchronized void leaveAlone() {
        askAgain = System.nanoTime() + LEAVE_ALONE.toNanos();
    }
}
