package dev.rolegraph.vocabulary;

import dev.rolegraph.role.WordHashes;
import dev.rolegraph.role.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first word of each name, and the second where a name has more. Tells at a glance of most texts that no part of
 * them is a name; says so only where it is sure. Thread-safe once filled.
 */
final class FirstWords {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long AND = WordHashes.hash("and");
    /** What keys have for signs, and for an ending that is also written as a word. */
    private static final List<String> SPELLED = List.of("plusplus", "sharp", "js");

    private static final String LEADING_DOT = "dot";

    private final WordHashes known = new WordHashes();

    /** @param key of a name: its words in lower case, joined by hyphens */
    void add(String key) {
        var words = key.split("-", 3);
        var first = stems(words[0]);
        if (words.length == 1) {
            first.forEach(word -> known.add(WordHashes.hash(word)));
            return;
        }
        first.stream().filter(word -> !word.equals(words[0])).forEach(word -> known.add(WordHashes.hash(word)));
        stems(words[1]).forEach(word -> known.add(both(WordHashes.hash(words[0]), WordHashes.hash(word))));
    }

    /** A word of a key, and as what a text may have it where that goes on in signs or another word. */
    static Set<String> stems(String word) {
        var stems = new HashSet<String>();
        stems.add(word);
        for (var spelled : SPELLED) {
            if (word.contains(spelled)) {
                stems.add(word.substring(0, word.indexOf(spelled)));
            }
        }
        if (word.startsWith(LEADING_DOT)) {
            stems.add(word.substring(LEADING_DOT.length()));
        }
        return stems;
    }

    /** False only where no part of the text can be a name, whatever stands around it. */
    boolean mayBeIn(String text) {
        if (known.isEmpty()) {
            return false;
        }
        var before = 0L;
        var word = 0L;
        var isLetter = false;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            var folded = WordSet.folded(sign);
            if (folded != 0) {
                var wasLetter = isLetter;
                isLetter = folded > '9';
                if (wasLetter && !isLetter) {
                    return true; // A version that is part of the word.
                }
                word = WordHashes.hash(word, folded);
                continue;
            }
            if (WordSet.isUnclear(text, i)) {
                return true;
            }
            if (word != 0) {
                if (begins(before, word)) {
                    return true;
                }
                before = word;
                word = 0;
            }
            if (sign == '&') {
                if (begins(before, AND)) {
                    return true;
                }
                before = AND;
            }
            isLetter = false;
        }
        return word != 0 && begins(before, word);
    }

    private boolean begins(long before, long word) {
        return known.has(word) || before != 0 && known.has(both(before, word));
    }

    private static long both(long first, long second) {
        return Long.rotateLeft(first, 21) * SPREAD + second;
    }
}
