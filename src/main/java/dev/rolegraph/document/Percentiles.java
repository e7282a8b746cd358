package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Which percentile each limit of a phrase is for: 'p95 < 200ms', '< 200ms (p95)', '< 200ms at the 95th percentile'. */
final class Percentiles {
    private static final String MARK =
            "(?:(?<![\\p{L}\\d])[pP](\\d{2}(?:\\.\\d+)?)(?![\\p{L}\\d])|(?<![\\p{L}\\d.])(\\d{2}(?:\\.\\d+)?)(?:th|st|nd|rd)[ -]percentile)";
    private static final Wording MARKS = Wording.of(MARK);
    private static final Wording BEFORE = Wording.of("[(\\[]?" + MARK + "[)\\]]?[\\s:=]*$");
    private static final Wording BEHIND =
            Wording.of("^\\s*(?:(?:at|for|in)\\s+)?(?:the\\s+)?[(\\[]?" + MARK + "[)\\]]?");
    private static final Wording BOXED = Wording.of("\\s*(?:\\(" + MARK + "\\)|\\[" + MARK + "\\])");
    /** What divides one limit from the next. */
    private static final Wording DIVIDER = Wording.of("[,;/|·]|\\b(?:and|but|or|with)\\b");
    /** Several that have one limit: 'p95/p99 below 2 s'. */
    private static final Wording JOINED = Wording.of("[\\s/,&)(\\]\\[]*(?:and\\s*)?");

    private static final Wording JOINED_MARKS = Wording.of(MARK + "(?:\\s?/\\s?" + MARK + ")+");

    private static final Set<String> FUNCTION_WORDS =
            Set.of("and", "or", "but", "for", "at", "in", "on", "the", "of", "to", "with", "a", "an");

    private final String text;
    private final List<Limit> limits;
    private final List<MatchResult> marks;
    private final int[] owners;
    private final @Nullable String whole;

    /** @param label what stands before all of the text; one that it names is for every limit that has none itself */
    Percentiles(@Nullable String label, String text, List<Limit> limits) {
        this.text = text;
        this.limits = limits;
        this.marks = MARKS.all(text);
        this.owners = marks.stream().mapToInt(this::owner).toArray();
        pair();
        this.whole = label == null ? null : in(label).orElse(null);
    }

    /** The first that a text names. */
    static Optional<String> in(String text) {
        return MARKS.first(text).map(Percentiles::value);
    }

    /** Whether a value stands beside one, which makes a limit of it. */
    static boolean isBeside(Limit limit, String text) {
        return BEHIND.begins(text.substring(limit.end())) || BEFORE.isIn(text.substring(0, limit.start()));
    }

    /** Whether a text has more to say than percentiles. */
    static boolean hasWords(String text) {
        var plain = MARKS.replaceAll(text, "");
        var start = 0;
        for (var i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !PatternStates.isWord(plain.charAt(i))) {
                if (says(plain.substring(start, i)) || i < plain.length() && Character.isLetter(plain.charAt(i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean says(String word) {
        return !FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT))
                && word.chars().anyMatch(Character::isLetter);
    }

    /** What follows a value, without the percentile that this has. */
    static String withoutFirst(String behind) {
        return BEHIND.replaceFirst(behind, "");
    }

    /** A name without those that are not its own, and without any in parentheses. */
    static String without(String name, @Nullable String own) {
        var plain = BOXED.replaceAll(name, "").strip();
        if (own == null) {
            return hasWords(plain) ? plain : name;
        }
        var left = MARKS.matcher(JOINED_MARKS.replaceAll(plain, "p" + own))
                .replaceAll(mark -> value(mark).equals(own) ? mark.group() : "");
        return hasWords(left) || !left.isBlank()
                ? left.replaceAll("\\s{2,}", " ").strip()
                : name;
    }

    /** That of the limit with this number, from 0. */
    @Nullable
    String of(int number) {
        var own = own(number);
        if (own != null) {
            return own;
        }
        return whole == null && number > 0 && isOfSame(number) ? of(number - 1) : whole;
    }

    /** Whether two limits may be for one measure. */
    static boolean areAlike(Limit one, Limit other) {
        return one.unit() == null || other.unit() == null
                ? one.unit() == other.unit()
                : one.isPercent() == other.isPercent();
    }

    /** Where the words behind a limit end at the latest: at the percentile of the next. */
    int end(int number) {
        for (var i = 0; i < owners.length; i++) {
            if (owners[i] > number && marks.get(i).start() >= limits.get(number).end()) {
                return marks.get(i).start();
            }
        }
        return text.length();
    }

    private @Nullable String own(int number) {
        var limit = limits.get(number);
        var mine = new ArrayList<MatchResult>();
        for (var i = 0; i < owners.length; i++) {
            if (owners[i] == number) {
                mine.add(marks.get(i));
            }
        }
        var behind = mine.stream().filter(mark -> mark.start() >= limit.end()).findFirst();
        if (behind.isPresent() || mine.isEmpty()) {
            return behind.map(Percentiles::value).orElse(null);
        }
        var last = mine.getLast();
        var isOne = mine.size() == 1
                || !JOINED.matches(text.substring(mine.get(mine.size() - 2).end(), last.start()));
        return isOne ? value(last) : null;
    }

    /** Whether a limit is for what the one before it is for: no words of its own stand before it. */
    private boolean isOfSame(int number) {
        var last = limits.get(number - 1);
        var limit = limits.get(number);
        var between = text.substring(last.end(), Math.max(last.end(), limit.start()));
        var dividers = DIVIDER.all(between);
        return areAlike(last, limit)
                && !hasWords(
                        dividers.isEmpty()
                                ? between
                                : between.substring(dividers.getLast().end()));
    }

    /** Of joined percentiles before joined limits, the first is for the first: 'p95/p99 < 200/500 ms'. */
    private void pair() {
        for (var i = 0; i + 1 < owners.length; i++) {
            var next = owners[i] + 1;
            if (owners[i] == owners[i + 1]
                    && next < limits.size()
                    && JOINED.matches(
                            text.substring(marks.get(i).end(), marks.get(i + 1).start()))
                    && PercentileChain.joins(text.substring(
                            limits.get(owners[i]).end(),
                            Math.max(
                                    limits.get(owners[i]).end(),
                                    limits.get(next).start())))) {
                Arrays.fill(owners, i + 1, owners.length, next);
            }
        }
    }

    private int owner(MatchResult mark) {
        var next = 0;
        while (next < limits.size() && limits.get(next).start() < mark.end()) {
            next++;
        }
        if (next == 0 || next == limits.size()) {
            return Math.max(0, next - 1);
        }
        var before = text.substring(Math.min(mark.start(), limits.get(next - 1).end()), mark.start());
        var behind = text.substring(mark.end(), limits.get(next).start());
        if (DIVIDER.isIn(before)) {
            return next;
        }
        return DIVIDER.isIn(behind) || behind.startsWith(")") || behind.startsWith("]") ? next - 1 : next;
    }

    private static String value(MatchResult mark) {
        for (var group = 1; group <= mark.groupCount(); group++) {
            if (mark.group(group) != null) {
                return mark.group(group);
            }
        }
        throw new IllegalStateException("no percentile in " + mark.group());
    }
}
