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

    /** Whether a pattern matches, as far as can be told. */
    enum Answer {
        NO,
        MAYBE,
        YES
    }

    /** The bit that says that a text has signs or an end of which not all is known. */
    static final long UNSURE = Long.MIN_VALUE;

    private static final int MOST_PATTERNS = Long.SIZE - 1;

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
        this.all = -1L >>> Long.SIZE - patterns.size();
    }

    static Automaton of(Extent extent, List<Pattern> patterns) {
        return new Automaton(extent, patterns);
    }

    static Automaton of(Extent extent, Pattern pattern) {
        return new Automaton(extent, List.of(pattern));
    }

    /** Whether one of the patterns may match. */
    boolean lets(String text) {
        return (through(text) & all) != 0;
    }

    /** Whether the first pattern matches. */
    Answer answer(String text) {
        return answer(through(text), 0);
    }

    /** What was told of one pattern, counted from 0. */
    Answer answer(long told, int pattern) {
        if ((told >>> pattern & 1) == 0) {
            return Answer.NO;
        }
        return told > 0 && (states().exact() >>> pattern & 1) != 0 ? Answer.YES : Answer.MAYBE;
    }

    /** One bit for each pattern, the first one's the lowest: whether it may match; and perhaps {@link #UNSURE}. */
    long through(String text) {
        // '$' also stands before a line's end.
        return endsLine(text) ? all | UNSURE : states().through(text);
    }

    /** The first place in a text, from one on, where a match may begin; -1 where there is none. */
    int beginning(String text, int from) {
        return states().beginning(text, from);
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
