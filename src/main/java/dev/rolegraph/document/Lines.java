package dev.rolegraph.document;

import dev.rolegraph.role.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a document as they stand in the file; numbers are 1-based. */
final class Lines {
    private static final Wording MARKUP = Wording.of(
            "[\\s#>*_=~`|:+-]*|\\s*(?:`{3,}|~{3,})[^`]*|\\s*</?[A-Za-z][\\w-]*>\\s*|\\s*(?:<!--|-->)\\s*|\\s*[-*+]\\s*\\[[ xX]?]\\s*");

    private final List<String> all;
    /** Of one line each; made at the first question, because most readers ask for those of the same lines. */
    private final @Nullable Passage[] passages;

    private Lines(List<String> all) {
        this.all = List.copyOf(all);
        this.passages = new Passage[all.size()];
    }

    static Lines of(String text) {
        var whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Lines(whole.lines().toList());
    }

    List<String> all() {
        return all;
    }

    int count() {
        return all.size();
    }

    String at(int line) {
        return all.get(line - 1);
    }

    /** Whether a line says something: it is neither blank nor markup alone. */
    boolean isContent(int line) {
        var text = at(line);
        return !text.isBlank() && (beginsWithWord(text) || !MARKUP.matches(text));
    }

    /** Whether nothing but signs of lists and headings stands before the first word. */
    private static boolean beginsWithWord(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                return true;
            }
            if (" \t#>*_-+|".indexOf(sign) < 0) {
                return false;
            }
        }
        return false;
    }

    /** The first line of a passage that holds a text; all of it where none does, as with a text that is joined or escaped. */
    Passage naming(String text, Passage within) {
        for (var line = within.line(); line <= within.endLine(); line++) {
            if (at(line).contains(text)) {
                return passage(line, line);
            }
        }
        return within;
    }

    Passage passage(int first, int last) {
        if (first != last) {
            return new Passage(
                    first, last, String.join("\n", all.subList(first - 1, last)).strip());
        }
        var known = passages[first - 1];
        if (known == null) {
            known = new Passage(first, first, at(first).strip());
            passages[first - 1] = known;
        }
        return known;
    }
}
