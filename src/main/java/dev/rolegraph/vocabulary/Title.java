package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The words of a name; the last one, or the one before 'of', is its head. */
record Title(List<Word> words) {
    private static final String BETWEEN_WORDS = " _-‐‑–—";

    /** One word as written, and in the form that a slug has it. */
    record Word(String written, String folded) {
        static Word of(String written) {
            return new Word(
                    written,
                    isPlain(written)
                            ? written.toLowerCase(Locale.ROOT)
                            : Slug.of(written).value());
        }

        /** Most words are, and need no rules. */
        private static boolean isPlain(String written) {
            for (var i = 0; i < written.length(); i++) {
                if (written.charAt(i) >= 128 || !Character.isLetterOrDigit(written.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean isAbbreviation() {
            var capitals = 0;
            for (var i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
                var sign = written.codePointAt(i);
                if (Character.isLowerCase(sign)) {
                    return false;
                }
                capitals += Character.isUpperCase(sign) ? 1 : 0;
            }
            return capitals > 1;
        }
    }

    Title {
        words = List.copyOf(words);
    }

    static Title of(String text) {
        var words = new ArrayList<Word>();
        var start = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBetweenWords(text.charAt(i))) {
                var word = start < i ? Word.of(text.substring(start, i)) : null;
                if (word != null && !word.folded.isEmpty()) {
                    words.add(word);
                }
                start = i + 1;
            }
        }
        return new Title(words);
    }

    private static boolean isBetweenWords(char sign) {
        return BETWEEN_WORDS.indexOf(sign) >= 0 || sign >= '\t' && sign <= '\r';
    }

    String key() {
        if (words.size() == 1) {
            return words.getFirst().folded;
        }
        var key = new StringBuilder();
        for (var word : words) {
            key.append(key.isEmpty() ? "" : "-").append(word.folded);
        }
        return key.toString();
    }

    String text() {
        return String.join(" ", words.stream().map(Word::written).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The head in the form that a slug has it; empty for a title without words. */
    String head() {
        return words.isEmpty() ? "" : words.get(headIndex()).folded;
    }

    Title without(Predicate<Word> dropped) {
        return new Title(words.stream().filter(dropped.negate()).toList());
    }

    Title singular() {
        if (words.isEmpty()) {
            return this;
        }
        var head = words.get(headIndex());
        var one = Nouns.singular(head);
        return one.equals(head) ? this : withHead(one);
    }

    Title plural() {
        return words.isEmpty() ? this : withHead(Nouns.plural(words.get(headIndex())));
    }

    private Title withHead(Word head) {
        var changed = new ArrayList<>(words);
        changed.set(headIndex(), head);
        return new Title(changed);
    }

    private int headIndex() {
        for (var i = 1; i < words.size() - 1; i++) {
            if (words.get(i).folded.equals("of")) {
                return i - 1;
            }
        }
        return words.size() - 1;
    }

    /** For display, where the vocabulary has no name: each word with a capital, abbreviations as people write them. */
    String display() {
        var shouted = words.size() > 1 && words.stream().allMatch(Word::isAbbreviation);
        var shown = new StringBuilder();
        for (var word : words) {
            var isInside = !shown.isEmpty();
            shown.append(isInside ? " " : "")
                    .append(isInside && Nouns.isSmall(word.folded) ? word.folded : display(word, shouted));
        }
        return shown.toString();
    }

    private static String display(Word word, boolean shouted) {
        var known = Nouns.spelled(word.folded);
        if (known != null) {
            return known;
        }
        var rest = word.written.substring(word.written.offsetByCodePoints(0, 1));
        if (!shouted && rest.codePoints().anyMatch(Character::isUpperCase)) {
            return word.written;
        }
        var first = word.written.substring(0, word.written.length() - rest.length());
        return first.toUpperCase(Locale.ROOT) + rest.toLowerCase(Locale.ROOT);
    }
}
