package dev.rolegraph.document;

import static dev.rolegraph.document.PatternSyntax.ASCII;
import static dev.rolegraph.document.PatternSyntax.BEYOND;

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

    /** Behind so many it begins anew. */
    private static final int MOST = 4_000;

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

    /** @param found the patterns that match up to the sign that led here */
    private record Key(BitSet nodes, Before before, long found) {}

    static final class State {
        final long found;
        final boolean isDead;
        private final Key key;
        private final State[] behind;

        private State(Key key, int width) {
            this.key = key;
            this.found = key.found;
            this.isDead = key.nodes.isEmpty();
            this.behind = new State[width];
        }
    }

    private final PatternNodes nodes;
    private final Extent extent;
    private final int[] columns;
    private final int width;
    private final Map<Key, State> states = new HashMap<>();
    private volatile State start;

    PatternStates(List<Pattern> patterns, Extent extent) {
        this.nodes = PatternNodes.of(patterns, extent == Extent.ANYWHERE);
        this.extent = extent;
        this.columns = nodes.columns();
        this.width = Arrays.stream(columns).max().orElseThrow() + 1;
        this.start = beginning();
    }

    private State beginning() {
        return new State(new Key(nodes.starts(), Before.NONE, 0), width);
    }

    State start() {
        return start;
    }

    /** @param sign of ASCII, {@code BEYOND} or {@code END} */
    State behind(State state, int sign) {
        var column = columns[sign];
        @Nullable State known = state.behind[column];
        return known == null ? made(state, sign, column) : known;
    }

    private synchronized State made(State state, int sign, int column) {
        var open = nodes.open(state.key.nodes, place -> isAt(place, state.key.before, sign));
        var behind = nodes.behind(open, sign);
        if (extent == Extent.ANYWHERE && sign != END) {
            behind.or(nodes.starts());
        }
        var found = extent == Extent.WHOLE && sign != END ? 0 : nodes.accepted(open);
        if (states.size() >= MOST) {
            states.clear();
            start = beginning();
        }
        var next = states.computeIfAbsent(new Key(behind, Before.of(sign), found), fresh -> new State(fresh, width));
        state.behind[column] = next;
        return next;
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
