package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /** How much the place speaks for a number being a limit. */
    enum Place {
        /** Any section: the phrase itself must say a limit with a unit. */
        ANYWHERE,
        /** Checklists and objectives: percentages and counts may stand alone. */
        GOALS,
        /** Sections on measures: each number with a name is one. */
        MEASURES
    }

    private static final Wording ZERO = Wording.ofAnyCase(
            "^(?:zero|0)\\s+((?!-|downtime\\s+\\w|trust\\b|day\\b|knowledge\\b|config|copy\\b)\\p{L}[^.;:,(]{2,70}?)(?:\\s+(?:for|over|in|within|per|across|during)\\s+(?:the\\s+)?(?:last\\s+|past\\s+)?(\\d+\\s+\\w+|quarter|month|year|release|sprint|week)s?)?(?:\\s+(?:ensured|achieved|maintained|confirmed|verified|guaranteed|detected|found|remaining|introduced|allowed|validated|consistently))*(?:\\s*\\([^()]*\\))?[.\\s]*$");
    private static final Wording NONE = Wording.ofAnyCase("(?:zero|0|none)[.\\s]*");
    private static final Wording FRACTION = Wording.of(" p\\d{2}\\.\\d+$");
    private static final Wording WINDOW = Wording.ofAnyCase(
            "\\b(?:for|over|per|within|in|every|each)\\s+(?:(?:the|an?|any)\\s+)?(?:(?:last|past|rolling|trailing)\\s+)?(\\d+(?:\\s|-)(?:consecutive )?(?:days?|weeks?|months?|hours?|minutes?|quarters?|years?|sprints?|releases?)|month|quarter|year|week|day|sprint|release|hour|minute)\\b");
    /** What leads from a name to its limit. */
    private static final Edges NAME_END = new Edges("", "(:,=–—-~≈→");

    private static final Set<String> NAME_END_WORDS =
            Set.of(("is are of to be stay stays remain remains take takes kept from"
                            + " keep must should does do at by with in a an the target de von")
                    .split(" "));
    private static final Wording NAME_END_PERCENTILE = Wording.of("p\\d\\d");
    private static final Wording NAME_START = Wording.ofAnyCase(
            "^(?:[\\s:,);]|\\b(?:of|and|in|for)\\b|(?:annually|yearly|quarterly|monthly|weekly|daily)(?=\\s*[,;]))+");
    private static final Pattern NEXT =
            Pattern.compile(".*(?:[,;]|\\s[/|·]\\s|\\b(?:and|but)\\b)\\s*(?:$|(?=\\S*\\p{L}))", Pattern.DOTALL);

    /** What stands before the last of several measures, and behind the first. */
    private static final Wording LAST = Wording.of("^.*(?:[,;](?!\\d)|\\s[/|·]\\s)");

    /** Other figures in the parentheses that the limit stands in. */
    private static final Wording OPEN = Wording.of("\\([^()\\p{L}]+$");

    private static final Pattern FIRST = Pattern.compile("(?:[,;]|\\s[/|·]\\s).*", Pattern.DOTALL);

    /** What one does to any measure, which names none. */
    private static final Wording AIM = Wording.ofAnyCase(
            "(?:keep|maintain|ensure|achieve|deliver|provide|sustain|support|handle|target|reach|guarantee|aim for|optimi[sz]e for|with|and)");

    private static final Wording ASIDE =
            Wording.ofAnyCase("\\s*(?:on|for|with|across|under|at|during|per|by|in|to|of|from|when)\\b");
    private static final Wording COMPARED =
            Wording.ofAnyCase("\\s*(faster|slower|fewer|less|higher|lower|better|cheaper|smaller)\\b");

    /** Nobody writes longer lines, and each limit is looked at with all that stands around it. */
    private static final int LONGEST = 10_000;

    /** All that a phrase says, the first under the label where it has one. */
    static List<MetricPhrase> in(@Nullable String label, String text, Place place) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        if (label != null && PercentileChain.isIn(label)) {
            return in(null, label + ": " + text, place);
        }
        var stripped = text.strip();
        var zero = place == Place.ANYWHERE ? null : ZERO.whole(stripped).orElse(null);
        if (zero != null) {
            return List.of(zero(zero.group(1).strip(), zero.group(2)));
        }
        if (place == Place.MEASURES && label != null && NONE.matches(stripped)) {
            return List.of(zero(label, null));
        }
        var limits = LimitsThatCount.in(label, text, place);
        var percentiles = new Percentiles(label, text, limits);
        var found = new ArrayList<MetricPhrase>();
        var from = 0;
        var last = label;
        for (var number = 0; number < limits.size(); number++) {
            var limit = limits.get(number);
            var percentile = percentiles.of(number);
            var isEnd = limit.start() < from;
            var share = place == Place.ANYWHERE ? LimitsThatCount.measure(limit, text) : null;
            if (found.isEmpty() || isEnd || isNext(text.substring(from, limit.start()), limit, place, share)) {
                var end = percentiles.end(number);
                var between = text.substring(Math.min(from, limit.start()), limit.start());
                var isMore = isEnd || PercentileChain.joins(between);
                var isOfLabel = found.isEmpty() && !LimitsThatCount.NEXT_LABEL.isIn(between);
                var name = last != null && (isMore || isOfLabel)
                        ? last
                        : name(
                                text,
                                from,
                                limit,
                                end,
                                !found.isEmpty() && !Percentiles.areAlike(limits.get(number - 1), limit) ? null : last,
                                limits.size() > 1);
                var measure = share == null ? name : share;
                found.add(metric(Percentiles.without(measure, percentile), text, percentile, limit));
                last = PercentileChain.isIn(measure)
                        ? measure
                        : FRACTION.replaceFirst(found.getLast().name(), "");
                from = limit.end();
            }
        }
        return label != null && found.size() > 1 ? eachNamed(label, text, limits.getFirst(), found) : found;
    }

    /** 'Search: clicks > 3 %, sales > 5 %': where the others have names of their own behind a label, the first has, too. */
    private static List<MetricPhrase> eachNamed(String label, String text, Limit first, List<MetricPhrase> found) {
        var own = name(text, 0, first, first.end(), null, true);
        var others = found.subList(1, found.size());
        if (!found.getFirst().name().equals(label)
                || !Percentiles.hasWords(own)
                || AIM.matches(own)
                || others.stream().anyMatch(other -> other.name().contains(label))) {
            return found;
        }
        var named = new ArrayList<>(found);
        named.set(0, found.getFirst().named(own));
        return named;
    }

    private MetricPhrase named(String other) {
        return new MetricPhrase(other, comparator, value, unit, percentile, window);
    }

    private static boolean isNext(String between, Limit limit, Place place, @Nullable String share) {
        return (place == Place.MEASURES || limit.form() == Limit.Form.SIGN || share != null)
                && (NEXT.matcher(between).lookingAt() || PercentileChain.joins(between));
    }

    private static MetricPhrase zero(String name, @Nullable String window) {
        return new MetricPhrase(name, Comparator.EQ, BigDecimal.ZERO, null, null, window);
    }

    /** A percentile with a fraction stands in the name alone. */
    private static MetricPhrase metric(String name, String text, @Nullable String percentile, Limit limit) {
        var window = WINDOW.first(text.substring(limit.end())).orElse(null);
        var isFraction = percentile != null && percentile.contains(".");
        return new MetricPhrase(
                isFraction && !name.contains(percentile) ? name + " p" + percentile : name,
                limit.comparator(),
                limit.value(),
                limit.unit(),
                percentile == null || isFraction ? null : Integer.valueOf(percentile),
                window == null ? null : window.group(1));
    }

    /** The words before the limit, else those behind it; where percentiles are all there is, what was measured last. */
    private static String name(
            String text, int from, Limit limit, int end, @Nullable String last, boolean oneOfSeveral) {
        var between = OPEN.replaceFirst(text.substring(from, limit.start()), "");
        var before = from == 0 ? between : LAST.replaceFirst(Percentiles.withoutFirst(between), "");
        var name = withoutEnd(NAME_START.replaceFirst(before, ""));
        var rest = text.substring(limit.end(), Math.max(end, limit.end()));
        var behind = NAME_START
                .replaceFirst(oneOfSeveral ? FIRST.matcher(rest).replaceFirst("") : rest, "")
                .strip();
        var isBehind = Percentiles.hasWords(behind);
        if (Percentiles.hasWords(name)
                && !(isBehind && !ASIDE.begins(rest) && (AIM.matches(name) || limit.isPrefix(text)))
                && !(limit.isRate() && AIM.matches(name))) {
            var compared = COMPARED.beginning(rest);
            return compared.map(more -> name + " " + more.group(1)).orElse(name);
        }
        if (limit.isRate()
                && limit.unit() != null
                && (name.isEmpty() || AIM.matches(name))
                && (!isBehind || ASIDE.begins(rest))) {
            return limit.unit();
        }
        if (isBehind) {
            return Percentiles.without(behind, null);
        }
        return last != null ? last : name.isEmpty() ? before.strip() : name;
    }

    private static String withoutEnd(String name) {
        var left = NAME_END.strip(name);
        var word = lastWord(left);
        while (NAME_END_WORDS.contains(word) || NAME_END_PERCENTILE.matches(word)) {
            left = NAME_END.strip(left.substring(0, left.length() - word.length()));
            word = lastWord(left);
        }
        return left.strip();
    }

    /** In lower case; blank where signs are last. */
    private static String lastWord(String text) {
        var start = text.length();
        while (start > 0 && isInWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start).toLowerCase(Locale.ROOT);
    }

    private static boolean isInWord(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '_';
    }
}
