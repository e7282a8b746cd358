package dev.rolegraph.document;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that the author set apart.
 *
 * @param target where a link leads; null for the other kinds
 */
record Mark(Kind kind, int start, int end, @Nullable String target) {
    enum Kind {
        BOLD,
        ITALIC,
        CODE,
        LINK
    }

    /** This mark as seen in the part of the text between two offsets; null where it lies outside. */
    @Nullable
    Mark within(int from, int to) {
        var first = Math.max(start, from);
        var last = Math.min(end, to);
        return first < last ? new Mark(kind, first - from, last - from, target) : null;
    }
}
