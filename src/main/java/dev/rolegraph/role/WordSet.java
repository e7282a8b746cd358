package dev.rolegraph.role;

import java.util.Collection;

/**
 * Words that are looked for in texts: one pass over a text tells whether one of them stands in it, without taking it
 * apart. Immutable.
 */
public final class WordSet {
    private static final int ASCII = 128;
    /** Signs that are left out of a phrase, so that what stands around them is one word. */
    private static final String MARKERS = "`*~\"“”";

    private static final char[] FOLDED = new char[ASCII];

    static {
        for (char sign = 0; sign < ASCII; sign++) {
            FOLDED[sign] = Character.isLetterOrDigit(sign) ? Character.toLowerCase(sign) : 0;
        }
    }

    private final WordHashes words;

    /** @param words in lower case, of letters and digits of ASCII */
    public WordSet(Collection<String> words) {
        this.words = WordHashes.of(words);
    }

    /**
     * Whether some word of a text is one of these, in any case. True also where that cannot be told: for letters beyond
     * ASCII, and for signs between letters that may be markup.
     */
    public boolean mayBeIn(String text) {
        if (words.isEmpty()) {
            return false;
        }
        var word = 0L;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            var folded = folded(sign);
            if (folded != 0) {
                word = WordHashes.hash(word, folded);
            } else if (word != 0 && words.has(word) || isUnclear(text, i)) {
                return true;
            } else {
                word = 0;
            }
        }
        return word != 0 && words.has(word);
    }

    /** The sign in lower case; 0 where it is neither letter nor digit of ASCII. */
    public static char folded(char sign) {
        return sign < ASCII ? FOLDED[sign] : 0;
    }

    /** Whether a sign that is no letter of ASCII may belong to a word, or join what stands around it to one. */
    public static boolean isUnclear(String text, int at) {
        var sign = text.charAt(at);
        if (sign == ' ') {
            return false;
        }
        if (sign >= ASCII && !isSeparator(sign)) {
            return true;
        }
        if (sign == ']') {
            return text.startsWith("(", at + 1);
        }
        return MARKERS.indexOf(sign) >= 0
                && at > 0
                && at + 1 < text.length()
                && folded(text.charAt(at - 1)) != 0
                && folded(text.charAt(at + 1)) != 0;
    }

    /** Punctuation, arrows and pictures beyond ASCII that stand for no letters. */
    private static boolean isSeparator(char sign) {
        return sign >= '\u2010' && sign <= '\u2027'
                || sign >= '\u2190' && sign <= '\u21ff'
                || sign >= '\u2500' && sign <= '\u27bf'
                || "\u00a0\u00a7\u00b7\u00d7\u2264\u2265\ufe0f".indexOf(sign) >= 0;
    }
}
