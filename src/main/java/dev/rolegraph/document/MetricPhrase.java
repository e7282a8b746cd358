package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
            "^(?:zero|0)\\s+((?!-|downtime\\s+\\w|trust\\b|day\\b|knowledge\\b|config|copy\\b)\\p{L}[^.;:,(]{2,70}?)(?:\\s+(?:for|over|in|within|per|across|during)\\s+(?:the\\s+)?(?:last\\s+|past\\s+)?(\\d+\\s+\\w+|quarter|month|year|release|sprint|week)s?)?(?:\\s+(?:ensured|achieved|maintained|confirmed|verified|guaranteed|detected|found|remaining|introduced|allowed|validated|consistently))*[.\\s]*$");
    private static final Wording NONE = Wording.ofAnyCase("(?:zero|0|none)[.\\s]*");
    private static final Wording PERCENTILE = Wording.of("\\b[pP](\\d{2}(?:\\.\\d+)?)\\b|\\b(\\d{2})th[ -]percentile");
    private static final Wording WINDOW = Wording.ofAnyCase(
            "\\b(?:for|over|per|within|in|every|each)\\s+(?:(?:the|an?|any)\\s+)?(?:(?:last|past|rolling|trailing)\\s+)?(\\d+(?:\\s|-)(?:consecutive )?(?:days?|weeks?|months?|hours?|minutes?|quarters?|years?|sprints?|releases?)|month|quarter|year|week|day|sprint|release|hour|minute)\\b");
    private static final Wording NAME_END = Wording.ofAnyCase(
            "(?:[\\s(:,=–—-]|\\b(?:is|are|of|to|be|stays?|remains?|takes?|kept|keep|should be|must be|must|should|does|do|at|by|with|in|a|an|the|target|p\\d{2})\\b)+$");
    private static final Wording NAME_START = Wording.ofAnyCase("^(?:[\\s:,);]|\\b(?:of|and|in|for)\\b)+");
    private static final Wording CONDITION = Wording.of(
            "(?i)\\b(?:if|when|where|unless|detects?|flag|once|whenever|exceeds|consuming)\\s+(?:[\\w-]+\\s+){0,4}$|\\bafter\\s+$");
    /** 'Flag functions > 20 lines': what is looked for is no aim. */
    private static final Wording LOOKS_FOR = Wording.of(
            "(?i)^\\W*(?:identify|flag|detect|find|look for|alert|warn|trigger|watch|delete|remove|archive|escalate|split|if|when|unless|once|investigate|highlight|test at|support)\\b.*");

    private static final Wording CONSEQUENCE = Wording.of("^\\s*=|^[^.;]{0,25}(?:→|->|=>|⇒)");
    private static final Pattern NEXT = Pattern.compile(".*(?:[,;]|\\band\\b)\\s*(?=\\S*\\p{L})", Pattern.DOTALL);
    private static final Wording SURE_UNIT = Wording.of("%|ms");
    private static final Wording SURE_TIME = Wording.of("(?i)(?:under|below|less|at|no)\\b.*");
    private static final Wording LONG_TIME = Wording.of("(?i)days?|weeks?|months?|quarters?");
    private static final Pattern WITHIN = Pattern.compile("(?i)(?:within|over)\\b");
    private static final Wording YEARS = Wording.of("(?i)years?|yrs?");
    private static final Wording YEARS_BEHIND = Wording.of("(?i)\\+?\\s*(?:years?|yrs?)\\b");
    private static final Wording EXPERIENCE =
            Wording.of("(?i)['’+\\s]*(?:of\\s+)?(?:[\\p{L}-]+\\s+){0,3}?experience\\b");

    /** All that a phrase says, the first under the label where it has one. */
    static List<MetricPhrase> in(@Nullable String label, String text, Place place) {
        var stripped = text.strip();
        var zero = place == Place.ANYWHERE ? null : ZERO.whole(stripped).orElse(null);
        if (zero != null) {
            return List.of(zero(zero.group(1).strip(), zero.group(2)));
        }
        if (place == Place.MEASURES && label != null && NONE.matches(stripped)) {
            return List.of(zero(label, null));
        }
        var limits = limits(label, text, place);
        var found = new ArrayList<MetricPhrase>();
        var from = 0;
        for (var limit : limits) {
            if (found.isEmpty()) {
                found.add(metric(label == null ? name(text, 0, limit) : label, text, limit));
            } else if (limit.start() < from) {
                found.add(metric(found.getLast().name(), text, limit));
            } else if ((place == Place.MEASURES || limit.form() == Limit.Form.SIGN)
                    && NEXT.matcher(text.substring(from, limit.start())).lookingAt()) {
                found.add(metric(name(text, from, limit), text, limit));
            } else {
                continue;
            }
            from = limit.end();
        }
        return found;
    }

    private static MetricPhrase zero(String name, @Nullable String window) {
        return new MetricPhrase(name, Comparator.EQ, BigDecimal.ZERO, null, null, window);
    }

    private static List<Limit> limits(@Nullable String label, String text, Place place) {
        if (place != Place.MEASURES && LOOKS_FOR.matches(text)) {
            return List.of();
        }
        var numbers = Limit.in(text);
        var all = numbers.stream()
                .filter(limit -> !isExperience(limit, text, place) && !isConditional(limit, numbers, text))
                .toList();
        var said =
                all.stream().filter(limit -> counts(limit, label, text, place)).toList();
        var more = said.stream()
                .filter(limit -> !isWindow(limit, text) && !isInName(limit, said, text))
                .toList();
        return more.isEmpty() ? said : more;
    }

    private static boolean counts(Limit limit, @Nullable String label, String text, Place place) {
        var unit = limit.unit();
        return switch (limit.form()) {
            case SIGN -> true;
            case WORD -> place != Place.ANYWHERE || isSure(limit, text);
            case BARE ->
                place != Place.ANYWHERE
                        && (unit == null
                                ? place == Place.MEASURES
                                        && limit.comparator() == Comparator.GTE
                                        && isAlone(limit, text)
                                : unit.equals("%")
                                        ? isShare(limit)
                                        : unit.equals("x") && place == Place.MEASURES && isAlone(limit, text)
                                                || place == Place.MEASURES && label != null && limit.start() == 0);
        };
    }

    /** In any section a percentage and a latency are limits; a longer time only where the words leave no doubt. */
    private static boolean isSure(Limit limit, String text) {
        var unit = limit.unit();
        return unit != null
                && (SURE_UNIT.matches(unit)
                        || limit.isTime()
                                && !LONG_TIME.matches(unit)
                                && SURE_TIME.matches(text.substring(limit.start())));
    }

    /** '75+', and no end of a range. */
    private static boolean isAlone(Limit limit, String text) {
        return text.charAt(limit.end() - 1) == '+' && limit.value().signum() > 0;
    }

    private static boolean isShare(Limit limit) {
        return limit.comparator() != Comparator.EQ || limit.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** 'within 30 days' beside another limit is the time that this one is measured over. */
    private static boolean isWindow(Limit limit, String text) {
        return limit.form() == Limit.Form.WORD
                && limit.isTime()
                && WITHIN.matcher(text).region(limit.start(), text.length()).lookingAt();
    }

    /** 'Share of calls above 250 ms: <= 1 %': the words say which calls, the sign how many. */
    private static boolean isInName(Limit limit, List<Limit> all, String text) {
        var next = all.stream()
                .filter(one -> one.start() >= limit.end())
                .findFirst()
                .orElse(null);
        return limit.form() == Limit.Form.WORD
                && next != null
                && next.form() == Limit.Form.SIGN
                && text.substring(limit.end(), next.start()).matches("[\\s:=(–—-]*");
    }

    private static MetricPhrase metric(String name, String text, Limit limit) {
        var percentile = PERCENTILE.first(text).orElse(null);
        var window = WINDOW.first(text.substring(limit.end())).orElse(null);
        return new MetricPhrase(
                name,
                limit.comparator(),
                limit.value(),
                limit.unit(),
                percentile == null ? null : percentile(percentile),
                window == null ? null : window.group(1));
    }

    /** A percentile with a fraction stands in the name alone. */
    private static @Nullable Integer percentile(MatchResult found) {
        var digits = found.group(1) == null ? found.group(2) : found.group(1);
        return digits.contains(".") ? null : Integer.valueOf(digits);
    }

    /** The words before the limit, else those behind it. */
    private static String name(String text, int from, Limit limit) {
        var before = text.substring(from, limit.start());
        var name =
                NAME_END.replaceFirst(NAME_START.replaceFirst(before, ""), "").strip();
        if (!name.isEmpty()) {
            return name;
        }
        var behind = NAME_START.replaceFirst(text.substring(limit.end()), "").strip();
        return behind.isEmpty() ? before.strip() : behind;
    }

    /** 'when load > 70 %, queue > 10' is one condition. */
    private static boolean isConditional(Limit limit, List<Limit> all, String text) {
        return all.stream()
                .filter(one -> one.start() <= limit.start() && isCondition(text, one))
                .anyMatch(one -> one.equals(limit)
                        || one.end() <= limit.start()
                                && limit.form() == Limit.Form.SIGN
                                && text.substring(one.end(), limit.start()).indexOf(';') < 0
                                && !text.substring(one.end(), limit.start()).contains(". "));
    }

    /** 'if > 5' and '> 5 → …' say when to act, not how good to be. */
    private static boolean isCondition(String text, Limit limit) {
        var start = limit.start();
        return CONDITION.isIn(text.substring(Math.max(0, start - 60), start))
                || CONSEQUENCE.isIn(text.substring(limit.end()));
    }

    /** Years are what somebody has behind them, unless a measure is said to last that long. */
    private static boolean isExperience(Limit limit, String text, Place place) {
        if (limit.unit() == null) {
            return YEARS_BEHIND.begins(text.substring(limit.end()));
        }
        return YEARS.matches(limit.unit())
                && (place != Place.MEASURES
                        || limit.form() == Limit.Form.BARE
                        || EXPERIENCE.begins(text.substring(limit.end())));
    }
}
