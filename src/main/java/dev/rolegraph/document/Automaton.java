package dev.rolegraph.document;

import static dev.rolegraph.document.PatternSyntax.ASCII;
import static dev.rolegraph.document.PatternSyntax.BEYOND;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass over a text, at the cost of one look-up a sign, which of many patterns may match it: always where
 * they do, and hardly where they do not. Safe for many threads.
 */
final class Automaton {
    /** Where a match stands in the text. */
    enum Extent {
        WHOLE,
        FROM_START,
        ANYWHERE
    }

    private static final int MOST_PATTERNS = 64;

    private final Extent extent;
    private final List<Pattern> patterns;
    private final long all;
    /** Made for the first text, because many patterns are never asked. */
    private volatile @Nullable PatternStates states;

    private Automaton(Extent extent, List<Pattern> patterns) {
        if (patterns.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException("An automaton takes at most %d patterns.".formatted(MOST_PATTERNS));
        }
        this.extent = extent;
        this.patterns = List.copyOf(patterns);
        this.all = -1L >>> MOST_PATTERNS - patterns.size();
    }

    static Automaton of(Extent extent, List<Pattern> patterns) {
        return new Automaton(extent, patterns);
    }

    static Automaton of(Extent extent, Pattern pattern) {
        return new Automaton(extent, List.of(pattern));
    }

    boolean lets(String text) {
        return through(text) != 0;
    }

    /** One bit for each pattern, the first one's the lowest: whether it may match. */
    long through(String text) {
        var states = states();
        var state = states.start();
        var found = 0L;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= ASCII && isSecondHalf(text, i)) {
                continue;
            }
            state = states.behind(state, Math.min(sign, BEYOND));
            found |= state.found;
            if (state.isDead || found == all) {
                return found;
            }
        }
        // '$' also stands before a line's end.
        var endsLine = !text.isEmpty() && isLineEnd(text.charAt(text.length() - 1));
        return endsLine ? all : found | states.behind(state, PatternStates.END).found;
    }

    private PatternStates states() {
        var known = states;
        if (known == null) {
            known = new PatternStates(patterns, extent);
            states = known;
        }
        return known;
    }

    private static boolean isSecondHalf(String text, int at) {
        return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029';
    }
}
