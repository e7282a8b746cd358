package dev.rolegraph.document;

import static dev.rolegraph.document.PatternSigns.ASCII;
import static dev.rolegraph.document.PatternSigns.BEYOND;
import static dev.rolegraph.document.PatternStates.END;

import dev.rolegraph.document.Automaton.Extent;
import java.util.BitSet;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** The signs that matches begin and end with: most texts and most places in them have none of these. */
final class PatternEdges {
    private final PatternNodes nodes;
    private final boolean[] beginnings;
    private final boolean[] endings;
    /** For each sign of ASCII those that may stand second; made at the first question, as most patterns never get one. */
    private volatile boolean @Nullable [][] seconds;

    PatternEdges(PatternNodes nodes, Extent extent) {
        this.nodes = nodes;
        this.beginnings = flags(nodes.beginnings());
        this.endings = flags(nodes.endings(extent == Extent.WHOLE));
    }

    /** False only where no match ends like the text, and has to. */
    boolean mayEnd(String text) {
        return text.isEmpty() || endings[Math.min(text.charAt(text.length() - 1), BEYOND)];
    }

    /** The first place, from one on, where a match may begin, as two signs tell; -1 where there is none. */
    int beginning(String text, int from) {
        var seconds = seconds();
        for (var i = from; i < text.length(); i++) {
            var sign = Math.min(text.charAt(i), BEYOND);
            if (beginnings[sign]
                    && (sign == BEYOND
                            || i + 1 == text.length()
                            || seconds[sign][Math.min(text.charAt(i + 1), BEYOND)])) {
                return i;
            }
        }
        return from <= text.length() && beginnings[END] ? text.length() : -1;
    }

    private boolean[][] seconds() {
        var known = seconds;
        if (known == null) {
            known = new boolean[ASCII][];
            var same = new HashMap<BitSet, boolean[]>();
            for (var sign = 0; sign < ASCII; sign++) {
                known[sign] = same.computeIfAbsent(nodes.seconds(sign), PatternEdges::flags);
            }
            seconds = known;
        }
        return known;
    }

    private static boolean[] flags(BitSet signs) {
        var flags = new boolean[END + 1];
        signs.stream().forEach(sign -> flags[sign] = true);
        return flags;
    }
}
