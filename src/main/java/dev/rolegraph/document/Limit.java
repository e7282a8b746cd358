package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
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
        BARE,
        /** 'from 10 min to 2 min': the second is the aim, below or above the first. */
        CHANGE,
        /** 'between 200 and 300 ms': an end of what is allowed. */
        RANGE
    }

    private static final Wording RATES = Wording.ofAnyCase(Limits.RATE);
    private static final Wording SCORE = Wording.of("/\\s?(?:5|10|100)|(?:out )?of \\d+");
    private static final Wording TIME =
            Wording.ofAnyCase("s|sec.*|milli.*|min.*|h|h(?:ou)?rs?|days?|weeks?|months?|quarters?");
    private static final Wording LONG_TIME = Wording.ofAnyCase("days?|weeks?|months?|quarters?");
    private static final Wording LENGTH = Wording.ofAnyCase("tokens?|words?|characters?");

    boolean isTime() {
        return unit != null && TIME.matches(unit);
    }

    /** Seconds to hours: how long a thing takes, not when it is due. */
    boolean isShortTime() {
        return isTime() && unit != null && !LONG_TIME.matches(unit);
    }

    boolean isPercent() {
        return unit != null && unit.equals("%");
    }

    /** How often in a second, or in a minute. */
    boolean isRate() {
        return unit != null && RATES.matches(unit);
    }

    /** 'sub-second': what is measured stands behind it. */
    boolean isPrefix(String text) {
        return text.regionMatches(true, start, "sub-", 0, 4);
    }

    /** So many of so many points. */
    boolean isScore() {
        return unit != null && SCORE.matches(unit) && value.compareTo(points(unit)) <= 0;
    }

    /** How long a text may be: tokens, words, characters. */
    boolean isLength() {
        return unit != null && LENGTH.matches(unit);
    }

    Limit in(String other) {
        return new Limit(comparator, value, other, form, start, end);
    }

    boolean isUpper() {
        return comparator == Comparator.LT || comparator == Comparator.LTE;
    }

    private static BigDecimal points(String score) {
        return new BigDecimal(score.replaceAll("\\D", ""));
    }
}
