package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * A number with how it is meant: {@code < 200ms}, {@code at least 90%}, {@code 95% or better}, {@code 20-30%}.
 *
 * @param unit as written
 * @param start where it begins in the text
 * @param end behind its last character
 */
record Limit(
        Comparator comparator, BigDecimal value, @Nullable String unit, Form form, int start, int end) {
    enum Form {
        /** A sign, or words behind a value with a unit: '60 s max'. */
        SIGN,
        WORD,
        /** A value that stands alone: only a place for measures makes a limit of it. */
        BARE
    }

    /** Longer numbers measure nothing, and cost more than their length. */
    private static final int LONGEST = 200;

    private static final int MOST = 100;

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+|,\\d{1,2}(?!\\d))?)";
    private static final String UNIT =
            "%|ms|µs|us|ns|s|sec(?:onds?)?|seconds?|milliseconds?|min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|quarters?|KB|MB|GB|TB|kB|K?i?B|[KMG]B/s|fps|rps|qps|tps|rpm|x|(?:req|requests?|queries|ops)/s(?:ec(?:ond)?)?|requests per second|/s(?:ec)?|/min|/hour|/day|/\\s?(?:5|10|100)|bps|Mbps|Gbps|px|dB|points?|k|K|M|percent|tokens?|lines?|pages?|words?|characters?|users?|bugs?|defects?|incidents?|errors?|hrs?|mm|cm|m|kg|rem|em|pt|USD|EUR|GBP|CHF|years?|yrs?|kappa|sigma|stars?|(?-i:[nµumkMG]?(?:A|V|W|Wh|Hz|J|F|Ω|Pa)|°[CF]|ppm)|(?:out )?of \\d{1,3}(?=\\s*(?:[,.;)]|$))";
    private static final String VALUE = "[$€£±]?\\s?" + NUMBER + "(?::1(?![\\d:]))?(?:\\s?[-–]\\s?[$€£]?" + NUMBER
            + ")?(?:\\s?(" + UNIT + ")(?![\\p{L}\\d]))?(\\+)?";
    private static final String BEHIND =
            "(?:\\s*(or (?:more|higher|better|above|greater)|minimum|or (?:less|lower|fewer|below|faster)|maximum|max|min|以上|以下|未満|未满)(?![a-z]))?";
    private static final String OTHER_LANGUAGES =
            "unter|über|mindestens|höchstens|weniger als|mehr als|moins de|plus de|au moins|au plus|menos de|más de|al menos|pelo menos|no máximo|mais de|не менее|не более|менее|более";
    private static final Wording BY_SIGN = Wording.of("(?<![-=<>])(>=|<=|=>|=<|≥|≤|>|<|==|=)\\s*~?" + VALUE + BEHIND);
    private static final Wording BY_WORD = Wording.ofAnyCase(
            "(?<![\\p{L}\\p{N}])((?:not|never|n['’]t) exceed(?:s|ing)?|at least|at most|no more than|no less than|no fewer than|not more than|more than|greater than|less than|fewer than|higher than|lower than|up to|under|below|above|over|exceed(?:s|ing)?|within|minimum(?: of)?|maximum(?: of)?|max|min|beyond|"
                    + OTHER_LANGUAGES
                    + ")\\s+(?:the\\s+)?(?:first\\s+|next\\s+)?~?"
                    + VALUE + BEHIND);
    private static final Wording BARE = Wording.of("(?<![\\d.,/$'’:\\p{L}-])()" + VALUE + BEHIND);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("thirty", 30));
    /** 'under an hour', 'within two business days'. */
    private static final Wording IN_WORDS = Wording.ofAnyCase(
            "\\b(under|below|within|less than|at most|no more than)\\s+("
                    + String.join("|", NUMBERS.keySet())
                    + ")\\s+(?:single\\s+|full\\s+|business\\s+|working\\s+)?(seconds?|minutes?|hours?|days?|weeks?|months?)\\b");

    private static final Wording TIME = Wording.ofAnyCase("s|sec.*|min.*|h|h(?:ou)?rs?|days?|weeks?|months?|quarters?");
    private static final Wording LONG_TIME = Wording.ofAnyCase("days?|weeks?|months?|quarters?");
    private static final Wording LENGTH = Wording.ofAnyCase("tokens?|words?|characters?");
    private static final Wording AT_MOST = Wording.ofAnyCase("or (?:less|lower|fewer|below|faster)|max.*|以下");
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
            Map.entry("no fewer than", Comparator.GTE),
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
            Map.entry("lower than", Comparator.LT),
            Map.entry("unter", Comparator.LT),
            Map.entry("mindestens", Comparator.GTE),
            Map.entry("höchstens", Comparator.LTE),
            Map.entry("weniger als", Comparator.LT),
            Map.entry("moins de", Comparator.LT),
            Map.entry("au moins", Comparator.GTE),
            Map.entry("au plus", Comparator.LTE),
            Map.entry("menos de", Comparator.LT),
            Map.entry("al menos", Comparator.GTE),
            Map.entry("pelo menos", Comparator.GTE),
            Map.entry("no máximo", Comparator.LTE),
            Map.entry("не менее", Comparator.GTE),
            Map.entry("не более", Comparator.LTE),
            Map.entry("менее", Comparator.LT));

    /** Left to right, none overlapping another; of a range both ends. No more than a person would put on one line. */
    static List<Limit> in(String text) {
        var found = new TreeMap<Integer, List<Limit>>();
        collect(BY_SIGN.all(text), Form.SIGN, found);
        collect(BY_WORD.all(text), Form.WORD, found);
        IN_WORDS.all(text)
                .forEach(limit -> found.putIfAbsent(
                        limit.start(),
                        List.of(new Limit(
                                COMPARATORS.get(limit.group(1).toLowerCase(Locale.ROOT)),
                                BigDecimal.valueOf(NUMBERS.get(limit.group(2).toLowerCase(Locale.ROOT))),
                                limit.group(3),
                                Form.WORD,
                                limit.start(),
                                limit.end()))));
        collect(BARE.all(text), Form.BARE, found);
        return found.values().stream().limit(MOST).flatMap(List::stream).toList();
    }

    boolean isTime() {
        return unit != null && TIME.matches(unit);
    }

    /** Seconds to hours: how long a thing takes, not when it is due. */
    boolean isShortTime() {
        return isTime() && unit != null && !LONG_TIME.matches(unit);
    }

    /** How long a text may be: tokens, words, characters. */
    boolean isLength() {
        return unit != null && LENGTH.matches(unit);
    }

    boolean isUpper() {
        return comparator == Comparator.LT || comparator == Comparator.LTE;
    }

    private static void collect(List<MatchResult> values, Form form, NavigableMap<Integer, List<Limit>> found) {
        for (var value : values) {
            var before = found.lowerEntry(value.end());
            var isFree = before == null || before.getValue().getFirst().end <= value.start();
            if (isFree && value.end() - value.start() <= LONGEST) {
                found.put(value.start(), limits(value, form));
            }
        }
    }

    private static List<Limit> limits(MatchResult found, Form form) {
        var low = value(found.group(2));
        var high = found.group(3) == null ? null : value(found.group(3));
        var comparator = comparator(found, form);
        if (high == null) {
            return List.of(limit(comparator, low, found, form));
        }
        if (form == Form.BARE) {
            return List.of(limit(Comparator.GTE, low, found, form), limit(Comparator.LTE, high, found, form));
        }
        var bounds = comparator == Comparator.LT || comparator == Comparator.LTE ? high : low;
        return List.of(limit(comparator, bounds, found, form));
    }

    private static Limit limit(Comparator comparator, BigDecimal value, MatchResult found, Form form) {
        var says = form == Form.BARE && found.group(4) != null && found.group(6) != null ? Form.SIGN : form;
        return new Limit(comparator, value, found.group(4), says, found.start(), found.end());
    }

    private static Comparator comparator(MatchResult found, Form form) {
        if (form != Form.BARE) {
            var said = found.group(1).toLowerCase(Locale.ROOT);
            return said.contains("exceed") && said.contains(" ")
                    ? Comparator.LTE
                    : COMPARATORS.getOrDefault(said, Comparator.GT);
        }
        var behind = found.group(6);
        if (behind == null) {
            return found.group(5) == null ? Comparator.EQ : Comparator.GTE;
        }
        if (behind.startsWith("未")) {
            return Comparator.LT;
        }
        return AT_MOST.matches(behind) ? Comparator.LTE : Comparator.GTE;
    }

    /** A comma before three digits groups them, before fewer it is a decimal sign. */
    private static BigDecimal value(String digits) {
        var comma = digits.lastIndexOf(',');
        var isDecimal = comma >= 0 && digits.length() - comma < 4;
        return new BigDecimal(digits.replace(",", isDecimal ? "." : ""));
    }
}
