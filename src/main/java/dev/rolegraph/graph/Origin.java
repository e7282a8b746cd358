package dev.rolegraph.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a graph was made from. Together with the graph's revision it tells one history of one ledger from every other.
 *
 * @param ledger its id
 * @param recordedAt when the newest entry was recorded that the graph has
 */
public record Origin(String ledger, Instant recordedAt) {

    /** By the columns of the same names; null where the graph is empty, or was written before graphs said it. */
    static @Nullable Origin of(Map<String, Object> row) {
        return row.get("ledger") instanceof String ledger
                ? new Origin(ledger, Instant.parse((String) row.get("recordedAt")))
                : null;
    }

    /** As the graph keeps it. */
    static Map<String, @Nullable Object> properties(@Nullable Origin origin) {
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("ledger", origin == null ? null : origin.ledger());
        properties.put("recordedAt", origin == null ? null : origin.recordedAt().toString());
        return properties;
    }
}
