package dev.rolegraph.document;

import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells in one pass over a text which of many patterns can match in it, so that only those are tried. An Aho-Corasick
 * automaton over the strings without which a pattern cannot match.
 */
final class Sieve {
    private static final int MOST = 64;
    private static final int ASCII = 128;

    private final long always;
    private final long all;
    /** The column of each ASCII sign; 0 for those that no string has. */
    private final int[] columns = new int[ASCII];
    /** Other signs that strings have, in order; their columns are the last ones. */
    private final char[] others;

    private final int width;
    private final int firstOther;
    private final int[] next;
    private final long[] found;

    private Sieve(List<Pattern> patterns) {
        if (patterns.size() > MOST) {
            throw new IllegalArgumentException("A sieve holds at most %d patterns.".formatted(MOST));
        }
        var needles = patterns.stream().map(Needles::of).toList();
        var signs = new TreeSet<Character>();
        var states = 1;
        for (var strings : needles) {
            for (var string : strings == null ? List.<String>of() : strings) {
                string.chars().forEach(sign -> signs.add((char) sign));
                states += string.length();
            }
        }
        var column = 1;
        var beyond = new StringBuilder();
        for (var sign : signs) {
            if (sign < ASCII) {
                columns[sign] = column;
                columns[Character.toUpperCase(sign)] = column;
                column++;
            } else {
                beyond.append(sign.charValue());
            }
        }
        others = beyond.toString().toCharArray();
        firstOther = column;
        width = column + others.length;
        next = new int[states * width];
        found = new long[states];
        var free = 0L;
        var count = 1;
        for (var i = 0; i < needles.size(); i++) {
            var strings = needles.get(i);
            if (strings == null) {
                free |= 1L << i;
                continue;
            }
            for (var string : strings) {
                count = add(string, 1L << i, count);
            }
        }
        always = free;
        all = patterns.size() == MOST ? -1L : (1L << patterns.size()) - 1;
        connect(count);
    }

    static Sieve of(List<Pattern> patterns) {
        return new Sieve(patterns);
    }

    static Sieve of(Pattern... patterns) {
        return new Sieve(List.of(patterns));
    }

    private int add(String string, long pattern, int count) {
        var states = count;
        var state = 0;
        for (var i = 0; i < string.length(); i++) {
            var edge = state * width + column(string.charAt(i));
            if (next[edge] == 0) {
                next[edge] = states++;
            }
            state = next[edge];
        }
        found[state] |= pattern;
        return states;
    }

    /** Where no string goes on, the longest one that ends like what was read does. */
    private void connect(int states) {
        var fallback = new int[states];
        var open = new ArrayDeque<Integer>();
        open.add(0);
        while (!open.isEmpty()) {
            var state = open.remove();
            found[state] |= found[fallback[state]];
            for (var column = 0; column < width; column++) {
                var edge = state * width + column;
                var behind = state == 0 ? 0 : next[fallback[state] * width + column];
                if (next[edge] == 0) {
                    next[edge] = behind;
                } else {
                    fallback[next[edge]] = behind;
                    open.add(next[edge]);
                }
            }
        }
    }

    private int column(char sign) {
        if (sign < ASCII) {
            return columns[sign];
        }
        for (var i = 0; i < others.length; i++) {
            if (others[i] == sign) {
                return firstOther + i;
            }
        }
        return 0;
    }

    /** One bit for each pattern, the first one's the lowest: whether it can match in the text. */
    long through(String text) {
        var passed = always;
        var state = 0;
        for (var i = 0; i < text.length() && passed != all; i++) {
            state = next[state * width + column(text.charAt(i))];
            passed |= found[state];
        }
        return passed;
    }

    /** Whether there is a text that none of the patterns can match in. */
    boolean isChoosy() {
        return always == 0;
    }

    /** Whether any of the patterns can match in the text. */
    boolean lets(String text) {
        return through(text) != 0;
    }
}
