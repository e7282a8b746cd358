package dev.rolegraph.document;

import dev.rolegraph.document.PatternSyntax.Choice;
import dev.rolegraph.document.PatternSyntax.Part;
import dev.rolegraph.document.PatternSyntax.Place;
import dev.rolegraph.document.PatternSyntax.Repeated;
import dev.rolegraph.document.PatternSyntax.Sequence;
import dev.rolegraph.document.PatternSyntax.Signs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patterns as a graph: from node to node by a sign, at a place, or freely. */
final class PatternNodes {
    /**
     * @param signs that lead on; null where none is needed
     * @param place that one must be at to go on; null where any will do
     * @param next -1 where a pattern ends
     * @param other another way on; -1 where there is none
     */
    private record Node(@Nullable BitSet signs, @Nullable Place place, int next, int other, int pattern) {}

    private final List<Node> nodes = new ArrayList<>();
    private final BitSet starts = new BitSet();
    private final BitSet laterStarts = new BitSet();
    private long exact;

    private PatternNodes() {}

    static PatternNodes of(List<Pattern> patterns, boolean anywhere) {
        var graph = new PatternNodes();
        for (var i = 0; i < patterns.size(); i++) {
            var end = graph.add(new Node(null, null, -1, -1, i));
            var read = PatternSyntax.of(patterns.get(i), anywhere);
            var start = graph.add(read.whole(), end);
            graph.exact |= read.isExact() ? 1L << i : 0;
            graph.starts.set(start);
            graph.laterStarts.set(start, graph.leadsOn(start));
        }
        return graph;
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** The node where a part begins that goes on to another. */
    private int add(Part part, int next) {
        return switch (part) {
            case Signs signs -> add(new Node(signs.fit(), null, next, -1, -1));
            case Place place -> add(new Node(null, place, next, -1, -1));
            case Sequence sequence -> {
                var first = next;
                for (var inner : sequence.parts().reversed()) {
                    first = add(inner, first);
                }
                yield first;
            }
            case Choice choice -> {
                var first = -1;
                for (var inner : choice.parts().reversed()) {
                    var begin = add(inner, next);
                    first = first < 0 ? begin : add(new Node(null, null, begin, first, -1));
                }
                yield first;
            }
            case Repeated repeated -> add(repeated, next);
        };
    }

    private int add(Repeated repeated, int next) {
        var first = next;
        if (repeated.most() < 0) {
            first = add(new Node(null, null, next, -1, -1));
            var again = add(repeated.part(), first);
            nodes.set(first, new Node(null, null, again, next, -1));
        }
        for (var i = repeated.fewest(); i < repeated.most(); i++) {
            first = add(new Node(null, null, add(repeated.part(), first), next, -1));
        }
        for (var i = 0; i < repeated.fewest(); i++) {
            first = add(repeated.part(), first);
        }
        return first;
    }

    BitSet starts() {
        return starts;
    }

    /** One bit for each pattern of which nothing was left out. */
    long exact() {
        return exact;
    }

    /** The signs that a match may begin with; all of them where it may be empty. */
    BitSet beginnings() {
        var signs = new BitSet();
        var open = open(starts, place -> true);
        open.stream()
                .mapToObj(nodes::get)
                .map(Node::signs)
                .filter(Objects::nonNull)
                .forEach(signs::or);
        if (accepted(open) != 0) {
            signs.set(0, PatternStates.END + 1);
        }
        return signs;
    }

    /** The signs that may follow one that a match begins with; all of them where the match may be over by then. */
    BitSet seconds(int first) {
        var begun = open(starts, place -> true);
        var open = open(behind(begun, first), place -> true);
        var signs = new BitSet();
        open.stream()
                .mapToObj(nodes::get)
                .map(Node::signs)
                .filter(Objects::nonNull)
                .forEach(signs::or);
        if (accepted(begun) != 0 || accepted(open) != 0) {
            signs.set(0, PatternStates.END + 1);
        }
        return signs;
    }

    /**
     * The signs that a match may end with where it has to reach the end of a text; all of them where it need not, or may
     * be empty.
     *
     * @param whole whether each match has to
     */
    BitSet endings(boolean whole) {
        var signs = new BitSet();
        var isFree = accepted(open(starts, place -> true)) != 0;
        for (var node : nodes) {
            if (node.signs != null && ends(node.next, place -> true)) {
                signs.or(node.signs);
                isFree |= !whole && ends(node.next, place -> place != Place.END);
            }
        }
        if (isFree) {
            signs.set(0, PatternStates.END + 1);
        }
        return signs;
    }

    private boolean ends(int node, Predicate<Place> isAt) {
        var from = new BitSet();
        from.set(node);
        return accepted(open(from, isAt)) != 0;
    }

    /** Those of the patterns that may also begin within a text. */
    BitSet laterStarts() {
        return laterStarts;
    }

    private boolean leadsOn(int start) {
        var from = new BitSet();
        from.set(start);
        return open(from, place -> place != Place.START).stream()
                .mapToObj(nodes::get)
                .anyMatch(node -> node.signs != null || node.pattern >= 0);
    }

    /** Those nodes and all that are reached from them without a sign. */
    BitSet open(BitSet from, Predicate<Place> isAt) {
        var open = new BitSet(nodes.size());
        for (var node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
            open(node, isAt, open);
        }
        return open;
    }

    /** As deep as groups nest and alternatives follow one another, which is bounded by the patterns. */
    private void open(int node, Predicate<Place> isAt, BitSet open) {
        if (node < 0 || open.get(node)) {
            return;
        }
        open.set(node);
        var step = nodes.get(node);
        if (step.signs == null && (step.place == null || isAt.test(step.place))) {
            open(step.next, isAt, open);
            open(step.other, isAt, open);
        }
    }

    /** Where a sign leads. */
    BitSet behind(BitSet open, int sign) {
        var behind = new BitSet(nodes.size());
        for (var node = open.nextSetBit(0); node >= 0; node = open.nextSetBit(node + 1)) {
            var step = nodes.get(node);
            if (step.signs != null && step.signs.get(sign)) {
                behind.set(step.next);
            }
        }
        return behind;
    }

    /** One bit for each pattern that ends at one of the nodes. */
    long accepted(BitSet open) {
        var accepted = 0L;
        for (var node = open.nextSetBit(0); node >= 0; node = open.nextSetBit(node + 1)) {
            var pattern = nodes.get(node).pattern;
            accepted |= pattern < 0 ? 0 : 1L << pattern;
        }
        return accepted;
    }

    /** For each sign a number; those that lead the same ways have the same. */
    int[] columns() {
        var kinds = nodes.stream()
                .map(Node::signs)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var columns = new int[PatternStates.END + 1];
        split(columns, sign -> sign == PatternStates.END);
        split(columns, sign -> sign == PatternSigns.BEYOND);
        split(columns, PatternStates::isWord);
        kinds.forEach(kind -> split(columns, kind::get));
        return columns;
    }

    /** Gives those of a column that differ from its first ones a column of their own. */
    private static void split(int[] columns, IntPredicate fits) {
        var numbers = new HashMap<Integer, Integer>();
        for (var sign = 0; sign < columns.length; sign++) {
            var kind = 2 * columns[sign] + (fits.test(sign) ? 1 : 0);
            columns[sign] = numbers.computeIfAbsent(kind, fresh -> numbers.size());
        }
    }
}
