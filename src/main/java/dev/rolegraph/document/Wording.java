package dev.rolegraph.document;

import dev.rolegraph.document.Automaton.Answer;
import dev.rolegraph.document.Automaton.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is asked only of texts that may match it, which an automaton tells at the cost of a glance. What it
 * says is what the pattern would say.
 */
final class Wording {
    private final Pattern pattern;
    private final Automaton whole;
    private final Automaton fromStart;
    private final Automaton anywhere;

    private Wording(Pattern pattern) {
        this.pattern = pattern;
        this.whole = Automaton.of(Extent.WHOLE, pattern);
        this.fromStart = Automaton.of(Extent.FROM_START, pattern);
        this.anywhere = Automaton.of(Extent.ANYWHERE, pattern);
    }

    static Wording of(String pattern) {
        return new Wording(Pattern.compile(pattern));
    }

    static Wording ofAnyCase(String pattern) {
        return new Wording(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether the whole text is so. */
    boolean matches(String text) {
        return holds(whole.answer(text), text, Matcher::matches);
    }

    /** Whether the text begins so. */
    boolean begins(String text) {
        return holds(fromStart.answer(text), text, Matcher::lookingAt);
    }

    /** Whether some part of the text is so. */
    boolean isIn(String text) {
        return holds(anywhere.answer(text), text, Matcher::find);
    }

    private boolean holds(Answer answer, String text, Predicate<Matcher> match) {
        return answer == Answer.YES || answer == Answer.MAYBE && match.test(pattern.matcher(text));
    }

    /** All parts of the text that are so, left to right, none overlapping another. */
    List<MatchResult> all(String text) {
        if (!anywhere.lets(text)) {
            return List.of();
        }
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        var at = fromStart.beginning(text, 0);
        while (at >= 0) {
            var from = at + 1;
            if (matcher.region(at, text.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                from = Math.max(from, matcher.end());
            }
            at = fromStart.beginning(text, from);
        }
        return found;
    }

    /** The first part of the text that is so. */
    Optional<MatchResult> first(String text) {
        return anywhere.lets(text) ? found(text, Matcher::find) : Optional.empty();
    }

    /** The beginning of the text, if it is so. */
    Optional<MatchResult> beginning(String text) {
        return fromStart.lets(text) ? found(text, Matcher::lookingAt) : Optional.empty();
    }

    /** The whole text, if it is so. */
    Optional<MatchResult> whole(String text) {
        return whole.lets(text) ? found(text, Matcher::matches) : Optional.empty();
    }

    private Optional<MatchResult> found(String text, Predicate<Matcher> match) {
        return Optional.of(pattern.matcher(text)).filter(match).map(Matcher::toMatchResult);
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    String replaceFirst(String text, String by) {
        return anywhere.lets(text) ? pattern.matcher(text).replaceFirst(by) : text;
    }

    String replaceAll(String text, String by) {
        return anywhere.lets(text) ? pattern.matcher(text).replaceAll(by) : text;
    }

    String[] split(String text, int limit) {
        return anywhere.lets(text) ? pattern.split(text, limit) : new String[] {text};
    }
}
