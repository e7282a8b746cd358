package dev.rolegraph.document;

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
        // '$' also stands before a line's end.
        return endsLine(text) ? all : states().through(text);
    }

    private PatternStates states() {
        var known = states;
        if (known == null || known.isFull()) {
            known = new PatternStates(patterns, extent);
            states = known;
        }
        return known;
    }

    private static boolean endsLine(String text) {
        return !text.isEmpty() && isLineEnd(text.charAt(text.length() - 1));
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029';
    }
}
