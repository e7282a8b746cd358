package dev.rolegraph.role;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measure with a limit: API response time &lt; 200 ms (p95).
 *
 * @param unit as written, null for a bare number
 * @param percentile 95 for p95
 * @param window over which it is measured: 90 days
 */
public record Metric(
        String name,
        Comparator comparator,
        BigDecimal value,
        @Nullable String unit,
        @Nullable Integer percentile,
        @Nullable String window,
        Passage at)
        implements Fact {}
