package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A measure with a limit in a phrase: {@code p95 latency < 200ms}, {@code coverage above 90%}, {@code zero X for 90 days}. */
record MetricPhrase(
        String name,
        Comparator comparator,
        BigDecimal value,
        @Nullable String unit,
        @Nullable Integer percentile,
        @Nullable String window) {
    private static final String NUMBER = "[$€£]?\\s?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String UNIT =
            "(?:\\s?(%|ms|µs|us|ns|s|sec(?:onds?)?|seconds?|milliseconds?|min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|quarters?|KB|MB|GB|TB|kB|K?i?B|fps|rps|qps|tps|rpm|x|req/s(?:ec)?|requests?/s(?:ec(?:ond)?)?|requests per second|bps|Mbps|Gbps|px|dB|points?|k|K|M|percent|tokens?|lines?|pages?|words?|characters?|users?|bugs?|defects?|incidents?|errors?|hrs?|mm|cm|m|kg|rem|em|pt|USD|EUR|GBP|CHF)(?![\\p{L}\\d]))?";
    private static final String SIGN = "(>=|<=|=>|=<|≥|≤|>|<|==|=)";
    private static final String WORDS =
            "(at least|at most|no more than|no less than|not more than|more than|greater than|less than|fewer than|higher than|lower than|up to|under|below|above|over|exceed(?:s|ing)?|within|minimum(?: of)?|maximum(?: of)?|max|min|beyond)";
    private static final Pattern BY_SIGN = Pattern.compile("(?<![-=<>])" + SIGN + "\\s*~?" + NUMBER + UNIT + "(\\+)?");
    private static final Pattern BY_WORD =
            Pattern.compile("\\b" + WORDS + "\\s+~?" + NUMBER + UNIT + "(\\+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(?<![\\d.,/$-])()(\\d+(?:\\.\\d+)?)\\s?(%)(\\+)?");
    private static final Pattern ZERO = Pattern.compile(
            "^(?:zero|0)\\s+((?!-|downtime\\s+\\w|trust\\b|day\\b|knowledge\\b|config|copy\\b)\\p{L}[^.;:,(]{2,70}?)(?:\\s+(?:for|over|in|within|per|across|during)\\s+(?:the\\s+)?(?:last\\s+|past\\s+)?(\\d+\\s+\\w+|quarter|month|year|release|sprint|week)s?)?(?:\\s+(?:ensured|achieved|maintained|confirmed|verified|guaranteed|detected|found|remaining|introduced|allowed|validated|consistently))*[.\\s]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENTILE =
            Pattern.compile("\\b[pP](\\d{2}(?:\\.\\d+)?)\\b|\\b(\\d{2})th[ -]percentile");
    private static final Pattern WINDOW = Pattern.compile(
            "\\b(?:for|over|per|within|in|every|each)\\s+(?:the\\s+)?(?:last\\s+|past\\s+)?(\\d+(?:\\s|-)(?:consecutive )?(?:days?|weeks?|months?|hours?|minutes?|quarters?|years?|sprints?|releases?)|month|quarter|year|week|day|sprint|release|hour|minute)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_END = Pattern.compile(
            "(?:[\\s(:,=–—-]|\\b(?:is|are|of|to|be|stays?|remains?|kept|keep|should be|must be|at|by|with|a|an|the|target|p\\d{2})\\b)+$",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Comparator> COMPARATORS = Map.ofEntries(
            Map.entry(">", Comparator.GT),
            Map.entry("<", Comparator.LT),
            Map.entry(">=", Comparator.GTE),
            Map.entry("=>", Comparator.GTE),
            Map.entry("≥", Comparator.GTE),
            Map.entry("<=", Comparator.LTE),
            Map.entry("=<", Comparator.LTE),
            Map.entry("≤", Comparator.LTE),
            Map.entry("=", Comparator.EQ),
            Map.entry("==", Comparator.EQ),
            Map.entry("at least", Comparator.GTE),
            Map.entry("no less than", Comparator.GTE),
            Map.entry("minimum", Comparator.GTE),
            Map.entry("minimum of", Comparator.GTE),
            Map.entry("min", Comparator.GTE),
            Map.entry("at most", Comparator.LTE),
            Map.entry("no more than", Comparator.LTE),
            Map.entry("not more than", Comparator.LTE),
            Map.entry("up to", Comparator.LTE),
            Map.entry("within", Comparator.LTE),
            Map.entry("maximum", Comparator.LTE),
            Map.entry("maximum of", Comparator.LTE),
            Map.entry("max", Comparator.LTE),
            Map.entry("under", Comparator.LT),
            Map.entry("below", Comparator.LT),
            Map.entry("less than", Comparator.LT),
            Map.entry("fewer than", Comparator.LT),
            Map.entry("lower than", Comparator.LT));
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)\\b(?:if|when|where|unless|detects?|flag|once|whenever|exceeds)\\s+(?:[\\w-]+\\s+){0,4}$|\\bafter\\s+$");
    private static final Pattern CONSEQUENCE = Pattern.compile("^[^.;]{0,25}(?:→|->|=>|⇒)");
    private static final List<String> TIME = List.of("year", "years", "yrs");

    /** @param measures whether the place is one for measures, so that words and bare percentages count */
    static Optional<MetricPhrase> of(@Nullable String label, String text, boolean measures) {
        var zero = ZERO.matcher(text.strip());
        if (measures && zero.matches()) {
            return Optional.of(
                    new MetricPhrase(zero.group(1).strip(), Comparator.EQ, BigDecimal.ZERO, null, null, zero.group(2)));
        }
        for (var pattern : measures ? List.of(BY_SIGN, BY_WORD, BARE) : List.of(BY_SIGN, BY_WORD)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var unit = matcher.group(3);
                var sure = pattern == BY_SIGN || measures || "%".equals(unit) || "ms".equals(unit);
                var limits =
                        !isYears(text.substring(matcher.end())) && !isCondition(text, matcher.start(), matcher.end());
                if (sure && limits) {
                    return Optional.of(metric(label, text, matcher));
                }
            }
        }
        return Optional.empty();
    }

    private static MetricPhrase metric(@Nullable String label, String text, java.util.regex.Matcher matcher) {
        var sign = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        var more = matcher.group(4) != null;
        var comparator =
                sign.isEmpty() ? more ? Comparator.GTE : Comparator.EQ : COMPARATORS.getOrDefault(sign, Comparator.GT);
        var percentile = PERCENTILE.matcher(text);
        var window = WINDOW.matcher(text.substring(matcher.end()));
        return new MetricPhrase(
                name(label, text, matcher.start(), matcher.end()),
                comparator,
                new BigDecimal(matcher.group(2).replace(",", "")),
                matcher.group(3),
                percentile.find() ? percentile(percentile) : null,
                window.find() ? window.group(1) : null);
    }

    private static @Nullable Integer percentile(java.util.regex.Matcher matcher) {
        var digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return digits.contains(".")
                ? Integer.valueOf(digits.substring(0, digits.indexOf('.')))
                : Integer.valueOf(digits);
    }

    /** The label, else the words before the limit, else those behind it. */
    private static String name(@Nullable String label, String text, int start, int end) {
        if (label != null) {
            return label;
        }
        var before = NAME_END.matcher(text.substring(0, start)).replaceFirst("").strip();
        return before.isEmpty()
                ? text.substring(end).replaceFirst("^[\\s:,)]+", "").strip()
                : before;
    }

    /** 'if > 5' and '> 5 → …' say when to act, not how good to be. */
    private static boolean isCondition(String text, int start, int end) {
        return CONDITION.matcher(text.substring(Math.max(0, start - 60), start)).find()
                || CONSEQUENCE.matcher(text.substring(end)).find();
    }

    private static boolean isYears(String behind) {
        var words = behind.strip().split("[^\\p{L}]+", 2);
        return TIME.contains(words[0].toLowerCase(java.util.Locale.ROOT));
    }
}
