package dev.rolegraph.document;

import dev.rolegraph.role.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a document as they stand in the file; numbers are 1-based. */
record Lines(List<String> all) {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern MARKUP = Pattern.compile(
            "[\\s#>*_=~`|:+-]*|\\s*(?:`{3,}|~{3,})[^`]*|\\s*</?[A-Za-z][\\w-]*>\\s*|\\s*(?:<!--|-->)\\s*|\\s*[-*+]\\s*\\[[ xX]?]\\s*");

    Lines {
        all = List.copyOf(all);
    }

    static Lines of(String text) {
        var whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var lines = List.of(LINE_END.split(whole, -1));
        return new Lines(lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines);
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
        return !text.isBlank() && !MARKUP.matcher(text).matches();
    }

    Passage passage(int first, int last) {
        return new Passage(
                first, last, String.join("\n", all.subList(first - 1, last)).strip());
    }
}
