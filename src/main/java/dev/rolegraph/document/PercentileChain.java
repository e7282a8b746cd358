package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many limits as percentiles, the first for the first: {@code p50/p95/p99 < 100/200/500 ms}. */
final class PercentileChain {
    private static final String PERCENTILE = "[pP]\\d{2}(?:\\.\\d+)?";
    private static final String VALUE = "(\\d+(?:\\.\\d+)?)\\s?(ms|µs|us|s|sec|seconds?|min|minutes?)?";
    private static final String SIGN = "(?:>=|<=|[≥≤<>]|under|below|within)";
    private static final String NEXT = "\\s?/\\s?";

    private static final Wording PERCENTILES =
            Wording.of("(?<![\\p{L}\\d])" + PERCENTILE + "(?:" + NEXT + PERCENTILE + ")+(?![\\p{L}\\d])");
    private static final Wording VALUES = Wording.of("(?<![\\p{L}\\d./])(?:(" + SIGN + ")\\s*)?" + VALUE + "(?:" + NEXT
            + SIGN + "?\\s?" + VALUE + ")+(?![\\p{L}\\d/])");
    private static final Pattern ONE = Pattern.compile(VALUE);
    private static final Wording SLASH = Wording.of("/");

    private PercentileChain() {}

    static boolean isIn(String text) {
        return PERCENTILES.isIn(text);
    }

    /** Empty where a text has no percentiles that are joined, or not as many values. */
    static List<Limit> in(String text) {
        var percentiles = PERCENTILES.first(text).orElse(null);
        var values = percentiles == null
                ? null
                : VALUES.all(text).stream()
                        .filter(chain -> chain.start() >= percentiles.end())
                        .findFirst()
                        .orElse(null);
        if (values == null || count(percentiles.group()) != count(values.group())) {
            return List.of();
        }
        var comparator = values.group(1) == null ? Comparator.EQ : Comparisons.of(values.group(1));
        return limits(ONE.matcher(text).region(values.start(), values.end()), comparator, values.start());
    }

    /** A unit that only the last has is that of all. */
    private static List<Limit> limits(Matcher values, Comparator comparator, int start) {
        var found = new ArrayList<Limit>();
        while (values.find()) {
            var from = found.isEmpty() ? start : values.start();
            found.add(new Limit(
                    comparator, new BigDecimal(values.group(1)), values.group(2), Limit.Form.SIGN, from, values.end()));
        }
        var unit = found.getLast().unit();
        return unit == null
                ? List.of()
                : found.stream()
                        .map(limit -> limit.unit() == null ? limit.in(unit) : limit)
                        .toList();
    }

    private static int count(String chain) {
        return SLASH.split(chain, 0).length;
    }

    /** Whether nothing but a slash stands between two values. */
    static boolean joins(String between) {
        return between.strip().equals("/");
    }
}
