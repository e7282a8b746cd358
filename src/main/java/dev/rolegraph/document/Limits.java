package dev.rolegraph.document;

import dev.rolegraph.document.Limit.Form;
import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;

/** Finds the limits in a text, shape by shape; where two overlap, the shape counts that is looked for first. */
final class Limits {
    /** How a limit is written, and what that makes of it. */
    private record Shape(Wording wording, Form form) {}

    /** Longer numbers measure nothing, and cost more than their length. */
    private static final int LONGEST = 200;

    private static final int MOST = 100;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+|,\\d{1,2}(?!\\d))?)";
    static final String RATE =
            "fps|rps|qps|tps|rpm|(?:req|requests?|queries|ops|operations|transactions|events|messages)(?:/s(?:ec(?:ond)?)?| per second)";
    private static final String UNIT = "%|[kKM]?\\s?(?i:" + RATE
            + ")|ms|µs|us|ns|s|sec(?:onds?)?|seconds?|milliseconds?|min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|quarters?|KB|MB|GB|TB|kB|K?i?B|[KMG]B/s|x|/s(?:ec)?|/min|/hour|/day|/\\s?(?:5|10|100)|bps|Mbps|Gbps|px|dB|points?|k|K|M|percent|tokens?|lines?|pages?|words?|characters?|users?|bugs?|defects?|incidents?|errors?|hrs?|mm|cm|km|m|[nµm]g|g|kg|[mµ]l|rem|em|pt|USD|EUR|GBP|CHF|years?|yrs?|kappa|sigma|stars?|(?-i:[nµumkMG]?(?:A|V|W|Wh|Hz|J|F|Ω|Pa)|°[CF]|ppm)|(?:out )?of \\d{1,3}(?=\\s*(?:[,.;)]|$))";
    private static final String VALUE = "[$€£±]?\\s?" + NUMBER + "(?::1(?![\\d:]))?(?:\\s?[-–]\\s?[$€£]?" + NUMBER
            + ")?(?:(?:\\+(?=\\s?(?:(?i:" + RATE + ")|%)(?![\\p{L}\\d])))?[\\s-]?(" + UNIT + ")(?![\\p{L}\\d]))?(\\+)?";
    private static final String BEHIND =
            "(?:\\s*(or (?:more|higher|better|above|greater)|minimum|or (?:less|lower|fewer|below|faster)|maximum|max|min|以上|以下|未満|未满|이상|이하|미만)(?![a-z]))?";
    private static final String OTHER_LANGUAGES =
            "unter|über|meer dan|minder dan|minstens|più di|meno di|almeno|menos que|mais que|mindestens|höchstens|weniger als|mehr als|moins de|plus de|au moins|au plus|menos de|más de|al menos|pelo menos|no máximo|mais de|не менее|не более|менее|более";
    private static final Wording BY_SIGN = Wording.of("(?<![-=<>])(>=|<=|=>|=<|≥|≤|>|<|==|=)\\s*~?" + VALUE + BEHIND);
    private static final Wording BY_WORD = Wording.ofAnyCase(
            "(?<![\\p{L}\\p{N}])((?:not|never|n['’]t) exceed(?:s|ing)?|at least|at most|no more than|no less than|no fewer than|not more than|more than|greater than|less than|fewer than|higher than|lower than|up to|under|below|above|over|exceed(?:s|ing)?|within|minimum(?: of)?|maximum(?: of)?|max|min|beyond|"
                    + OTHER_LANGUAGES
                    + ")\\s+(?:the\\s+)?(?:first\\s+|next\\s+)?~?"
                    + VALUE + BEHIND);
    /** 'sub-100ms', and what needs no space before the value. */
    private static final Wording BY_PREFIX = Wording.ofAnyCase(
            "((?<![\\p{L}\\p{N}-])sub-|不低于|不少于|至少|不超过|不高于|不大于|最多|小于|低于|少于|大于|高于|超过)\\s*" + VALUE + BEHIND);
    /** 'sub-second'. */
    private static final Wording BELOW_ONE =
            Wording.ofAnyCase("(?<![\\p{L}\\p{N}-])sub-(second|millisecond|minute|hour|day)\\b");

    private static final Wording CHANGE = Wording.ofAnyCase(
            "(?:\\bfrom\\s+~?" + VALUE + "\\s+(?:down\\s+|up\\s+)?to\\s+(?:under\\s+|over\\s+)?~?" + VALUE
                    + "|(?<![\\d.,/$'’:\\p{L}-])" + VALUE + "\\s*(?:→|->|⇒)\\s*~?" + VALUE + ")(?![\\p{L}\\d])");
    private static final Wording RANGE =
            Wording.ofAnyCase("(?<![\\p{L}\\p{N}])between\\s+~?" + VALUE + "\\s+and\\s+~?" + VALUE + "(?![\\p{L}\\d])");
    private static final Wording SCALED = Wording.of("([kKM])\\s?((?i)" + RATE + ")");
    private static final Wording CURRENCY = Wording.of("[$€£]");
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

    private static final Wording AT_MOST = Wording.ofAnyCase("or (?:less|lower|fewer|below|faster)|max.*|以下|이하");
    private static final Wording BELOW = Wording.of("未満|未满|미만");

    /** Which of them a text may hold, told in one pass. */
    private static final List<Shape> SHAPES = List.of(
            new Shape(CHANGE, Form.CHANGE),
            new Shape(RANGE, Form.RANGE),
            new Shape(BY_SIGN, Form.SIGN),
            new Shape(BY_PREFIX, Form.WORD),
            new Shape(BELOW_ONE, Form.WORD),
            new Shape(BY_WORD, Form.WORD),
            new Shape(IN_WORDS, Form.WORD),
            new Shape(BARE, Form.BARE));

    private static final Automaton ANY = Automaton.of(
            Automaton.Extent.ANYWHERE,
            SHAPES.stream().map(shape -> shape.wording().pattern()).toList());

    private Limits() {}

    /** Left to right, none overlapping another; of a range both ends. No more than a person would put on one line. */
    static List<Limit> in(String text) {
        var shapes = ANY.through(text);
        var found = new TreeMap<Integer, List<Limit>>();
        PercentileChain.in(text).forEach(limit -> found.put(limit.start(), List.of(limit)));
        for (var number = 0; number < SHAPES.size(); number++) {
            if ((shapes >>> number & 1) != 0) {
                collect(SHAPES.get(number), text, found);
            }
        }
        var all = new ArrayList<Limit>();
        found.values().stream().limit(MOST).forEach(all::addAll);
        return all;
    }

    private static void collect(Shape shape, String text, NavigableMap<Integer, List<Limit>> found) {
        for (var value : shape.wording().all(text)) {
            if (shape.wording() == BELOW_ONE) {
                found.putIfAbsent(value.start(), List.of(below(value, BigDecimal.ONE, value.group(1), Comparator.LT)));
            } else if (shape.wording() == IN_WORDS) {
                var number = NUMBERS.get(value.group(2).toLowerCase(Locale.ROOT));
                found.putIfAbsent(
                        value.start(),
                        List.of(below(
                                value, BigDecimal.valueOf(number), value.group(3), Comparisons.of(value.group(1)))));
            } else {
                collect(value, shape.form(), found);
            }
        }
    }

    private static Limit below(MatchResult found, BigDecimal value, String unit, Comparator comparator) {
        return new Limit(comparator, value, unit, Form.WORD, found.start(), found.end());
    }

    private static void collect(MatchResult value, Form form, NavigableMap<Integer, List<Limit>> found) {
        var before = found.lowerEntry(value.end());
        var isFree = before == null || before.getValue().getFirst().end() <= value.start();
        if (isFree && value.end() - value.start() <= LONGEST) {
            found.put(value.start(), limits(value, form));
        }
    }

    /** Of what the first value changes to the second, the second, if they are of one kind. */
    private static List<Limit> change(MatchResult found) {
        var at = found.group(1) != null ? 1 : 9;
        var from = value(found.group(at));
        var to = value(found.group(at + 4));
        var unit = found.group(at + 6) == null ? found.group(at + 2) : found.group(at + 6);
        var comparator = to.compareTo(from) < 0 ? Comparator.LTE : Comparator.GTE;
        return List.of(new Limit(comparator, to, unit, Form.CHANGE, found.start(), found.end()));
    }

    private static List<Limit> range(MatchResult found) {
        var unit = found.group(7) == null ? found.group(3) : found.group(7);
        return List.of(
                new Limit(Comparator.GTE, value(found.group(1)), unit, Form.RANGE, found.start(), found.end()),
                new Limit(Comparator.LTE, value(found.group(5)), unit, Form.RANGE, found.start(), found.end()));
    }

    private static List<Limit> limits(MatchResult found, Form form) {
        if (form == Form.CHANGE) {
            return change(found);
        }
        if (form == Form.RANGE) {
            return range(found);
        }
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
        var unit = found.group(4);
        var scaled = unit == null ? null : SCALED.whole(unit).orElse(null);
        if (scaled != null) {
            return new Limit(
                    comparator,
                    value.multiply(scaled.group(1).equals("M") ? MILLION : THOUSAND),
                    scaled.group(2),
                    says,
                    found.start(),
                    found.end());
        }
        var currency = unit == null
                ? CURRENCY.first(found.group()).map(MatchResult::group).orElse(null)
                : unit;
        return new Limit(comparator, value, currency, says, found.start(), found.end());
    }

    private static Comparator comparator(MatchResult found, Form form) {
        if (form != Form.BARE) {
            return Comparisons.of(found.group(1));
        }
        var behind = found.group(6);
        if (behind == null) {
            return found.group().indexOf('+') < 0 ? Comparator.EQ : Comparator.GTE;
        }
        if (BELOW.matches(behind)) {
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
