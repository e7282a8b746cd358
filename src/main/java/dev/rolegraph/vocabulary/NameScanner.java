package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in running text: a trie over folded characters, walked once from each beginning of a word. Thread-safe
 * once filled.
 */
final class NameScanner<T> {
    private static final int HASHES = 1 << 17;
    /** Between two words of a text; behind a longer one a name is looked for in any case. */
    private static final int LONGEST_GAP = 12;

    private final Node<T> root = new Node<>();
    /** Of the words that names begin with: most words of a text begin none. */
    private final BitSet firstWords = new BitSet(HASHES);
    /** Of those that are the only word of a name, and of the others with the second word. */
    private final BitSet beginnings = new BitSet(HASHES);

    private final Boundary boundary;

    NameScanner(Boundary boundary) {
        this.boundary = boundary;
    }

    /** Any case counts, and a hyphen or underscore for a space. */
    void add(String name, T named) {
        end(name).any = new Meaning<>(named);
    }

    /** Only this case counts. */
    void addCased(String name, T named) {
        var end = end(name);
        end.cased = new Meaning<>(named);
        end.spelled = name;
    }

    /** The phrase hides the names in it. */
    void addHidden(String phrase) {
        end(phrase).any = new Meaning<>(null);
    }

    private Node<T> end(String name) {
        var first = wordEnd(name, 0);
        var second = wordStart(name, first, name.length());
        var end = wordEnd(name, second);
        firstWords.set(place(hash(name, 0, first)));
        beginnings.set(
                place(second == end ? hash(name, 0, first) : both(hash(name, 0, first), hash(name, second, end))));
        var node = root;
        for (var i = 0; i < name.length(); i++) {
            node = node.grow(Boundary.fold(name.charAt(i)));
        }
        return node;
    }

    List<Mention<T>> in(String text) {
        var mentions = new ArrayList<Mention<T>>();
        var at = 0;
        while (at < text.length()) {
            var end = wordEnd(text, at);
            var found = mayBegin(text, at, end) ? longest(text, at) : null;
            if (found == null) {
                at = Math.max(Math.max(at + 1, end), Boundary.addressEnd(text, at));
                continue;
            }
            if (found.meaning.named != null) {
                mentions.add(new Mention<>(at, found.end, found.meaning.named));
            }
            at = end > at ? wordEnd(text, found.end) : found.end;
        }
        return mentions;
    }

    private boolean mayBegin(String text, int start, int end) {
        var first = hash(text, start, end);
        if (!firstWords.get(place(first))) {
            return false;
        }
        var farthest = Math.min(text.length(), end + LONGEST_GAP);
        var second = wordStart(text, end, farthest);
        return beginnings.get(place(first))
                || second == farthest && farthest < text.length()
                || beginnings.get(place(both(first, hash(text, second, wordEnd(text, second)))));
    }

    private static int wordStart(String text, int from, int to) {
        var start = from;
        while (start < to && !Boundary.isWord(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where the word ends that begins here; here where none does. */
    private static int wordEnd(String text, int start) {
        var end = start;
        while (end < text.length() && Boundary.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int hash(String text, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + Boundary.fold(text.charAt(i));
        }
        return hash;
    }

    private static int both(int first, int second) {
        return (first ^ first >>> 15) * 0x9E3779B1 + second;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 17) & HASHES - 1;
    }

    private @Nullable Found<T> longest(String text, int start) {
        Found<T> found = null;
        var node = root.next(Boundary.fold(text.charAt(start)));
        if (node == null || !boundary.startsAt(text, start)) {
            return null;
        }
        var at = start + 1;
        while (at < text.length()) {
            var sign = Boundary.fold(text.charAt(at));
            node = node.next(sign);
            if (node == null) {
                return found;
            }
            at++;
            while (sign == ' ' && at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            var meaning = node.meaning(text, start, at);
            if (meaning != null && boundary.endsAt(text, start, at)) {
                found = new Found<>(at, meaning);
            }
        }
        return found;
    }

    /** What a name stands for; null where it only hides shorter names. */
    private record Meaning<T>(@Nullable T named) {}

    private record Found<T>(int end, Meaning<T> meaning) {}

    private static final class Node<T> {
        private char[] signs = {};
        private Object[] nodes = {};
        private @Nullable Meaning<T> any;
        private @Nullable Meaning<T> cased;
        private String spelled = "";

        @Nullable
        Meaning<T> meaning(String text, int start, int end) {
            if (any != null || cased == null) {
                return any;
            }
            var sameCase = spelled.length() == end - start && text.startsWith(spelled, start);
            return sameCase ? cased : null;
        }

        @Nullable
        Node<T> next(char sign) {
            // Most nodes have one sign.
            if (signs.length < 2) {
                return signs.length == 0 || signs[0] != sign ? null : node(0);
            }
            var at = Arrays.binarySearch(signs, sign);
            return at < 0 ? null : node(at);
        }

        Node<T> grow(char sign) {
            var at = Arrays.binarySearch(signs, sign);
            if (at >= 0) {
                return node(at);
            }
            var place = -at - 1;
            var moreSigns = Arrays.copyOf(signs, signs.length + 1);
            var moreNodes = Arrays.copyOf(nodes, nodes.length + 1);
            System.arraycopy(signs, place, moreSigns, place + 1, signs.length - place);
            System.arraycopy(nodes, place, moreNodes, place + 1, nodes.length - place);
            moreSigns[place] = sign;
            moreNodes[place] = new Node<T>();
            signs = moreSigns;
            nodes = moreNodes;
            return node(place);
        }

        @SuppressWarnings("unchecked")
        private Node<T> node(int at) {
            return (Node<T>) nodes[at];
        }
    }
}
