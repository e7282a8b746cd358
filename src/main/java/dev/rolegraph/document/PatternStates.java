package dev.rolegraph.document;

import static dev.rolegraph.document.Automaton.UNSURE;
import static dev.rolegraph.document.PatternSigns.ASCII;
import static dev.rolegraph.document.PatternSigns.BEYOND;

import dev.rolegraph.document.Automaton.Extent;
import dev.rolegraph.document.PatternSyntax.Place;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one can be in patterns after the same text, made when a text first leads there. Safe for many threads. */
final class PatternStates {
    /** What comes behind the last sign of a text. */
    static final int END = BEYOND + 1;

    /** Behind so many it is time to begin anew. */
    private static final int MOST = 4_000;

    private static final int FIRST = 8;
    /** In place of a row where there are {@link #MOST} already. */
    private static final int FULL = Integer.MIN_VALUE;
    /** In place of a row from which nothing leads on, where nothing was found either: most texts end there. */
    private static final int NOWHERE = -1;

    /** What is known of the sign before, for the edges of words. */
    private enum Before {
        NONE,
        WORD,
        OTHER,
        UNKNOWN;

        static Before of(int sign) {
            return sign >= ASCII ? UNKNOWN : isWord(sign) ? WORD : OTHER;
        }
    }

    /**
     * Nodes where one can be behind a sign.
     *
     * @param found the patterns that match up to that sign
     */
    private record State(BitSet nodes, Before before, long found) {
        boolean isDead() {
            return nodes.isEmpty();
        }

        /** Most states only lead on to others. */
        boolean isQuiet() {
            return found == 0 && !isDead();
        }
    }

    /**
     * @param next where each state leads, a row of columns for each: the first place of the other's row, negative unless
     *     it is quiet, 0 where no text has led yet; or {@link #NOWHERE}
     * @param states by the number of their rows; that of row 0 is none
     */
    private record Table(int[] next, State[] states) {
        Table grown() {
            return new Table(Arrays.copyOf(next, 2 * next.length), Arrays.copyOf(states, 2 * states.length));
        }
    }

    private final PatternNodes nodes;
    private final Extent extent;
    private final long all;
    private final long exact;
    private final PatternEdges edges;
    private final int[] columns;
    private final int width;
    private final Map<State, Integer> rows = new HashMap<>();
    /** Rows stay where they are when it grows. */
    private volatile Table table;

    private volatile boolean isFull;

    PatternStates(List<Pattern> patterns, Extent extent) {
        this.nodes = PatternNodes.of(patterns, extent == Extent.ANYWHERE);
        this.extent = extent;
        this.all = -1L >>> Long.SIZE - patterns.size();
        this.exact = nodes.exact();
        this.edges = new PatternEdges(nodes, extent);
        this.columns = nodes.columns();
        this.width = Arrays.stream(columns).max().orElseThrow() + 1;
        this.table = new Table(new int[FIRST * width], new State[FIRST]);
        row(new State(nodes.starts(), Before.NONE, 0));
    }

    boolean isFull() {
        return isFull;
    }

    /** One bit for each pattern that says of texts in ASCII what is told here. */
    long exact() {
        return exact;
    }

    /** The first place, from one on, where a match may begin; -1 where there is none. */
    int beginning(String text, int from) {
        return edges.beginning(text, from);
    }

    /**
     * The patterns that may match, all of them where too many states would be needed to tell; and {@link
     * Automaton#UNSURE} where those that are exact may also not.
     */
    long through(String text) {
        if (!edges.mayEnd(text)) {
            return 0;
        }
        var next = table.next;
        var row = width;
        var found = 0L;
        for (var i = 0; i <= text.length(); i++) {
            int sign = i == text.length() ? END : text.charAt(i);
            if (sign >= ASCII && i < text.length()) {
                found |= UNSURE;
                if (isSecondHalf(text, i)) {
                    continue;
                }
                sign = BEYOND;
            }
            var to = next[row + columns[sign]];
            if (to == 0) {
                to = made(row, sign);
                next = table.next;
            }
            if (to < 0) {
                if (to == NOWHERE) {
                    return found;
                }
                if (to == FULL) {
                    return all | UNSURE;
                }
                to = -to;
                var state = state(to);
                found |= state.found;
                if (state.isDead() || (found & all) == all) {
                    return found;
                }
            }
            row = to;
        }
        return found;
    }

    private static boolean isSecondHalf(String text, int at) {
        return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private State state(int row) {
        @Nullable State known = table.states[row / width];
        return known == null ? made(row) : known;
    }

    /** What another thread has just made. */
    private synchronized State made(int row) {
        return table.states[row / width];
    }

    private synchronized int made(int row, int sign) {
        var state = table.states[row / width];
        var open = nodes.open(state.nodes, place -> isAt(place, state.before, sign));
        var behind = nodes.behind(open, sign);
        if (extent == Extent.ANYWHERE && sign != END) {
            behind.or(nodes.laterStarts());
        }
        var found = extent == Extent.WHOLE && sign != END ? 0 : nodes.accepted(open);
        var next = new State(behind, Before.of(sign), found);
        var leadsOn = found != 0 || !next.isDead();
        var to = leadsOn ? row(next) : NOWHERE;
        if (leadsOn && to != FULL && !next.isQuiet()) {
            to = -to;
        }
        if (to != FULL) {
            table.next[row + columns[sign]] = to;
        }
        return to;
    }

    private int row(State state) {
        var known = rows.get(state);
        if (known != null) {
            return known;
        }
        var number = rows.size() + 1;
        if (number > MOST) {
            isFull = true;
            return FULL;
        }
        if (number == table.states.length) {
            table = table.grown();
        }
        table.states[number] = state;
        rows.put(state, number * width);
        return number * width;
    }

    private static boolean isAt(Place place, Before before, int sign) {
        var isSure = before != Before.UNKNOWN && sign != BEYOND;
        var isEdge = (before == Before.WORD) != isWord(sign);
        return switch (place) {
            case START -> before == Before.NONE;
            case END -> sign == END;
            case WORD_EDGE -> isEdge || !isSure;
            case NO_WORD_EDGE -> !isEdge || !isSure;
        };
    }

    static boolean isWord(int sign) {
        return sign == '_' || sign < ASCII && Character.isLetterOrDigit(sign);
    }
}
