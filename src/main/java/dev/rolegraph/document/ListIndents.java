package dev.rolegraph.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Puts right what strict Markdown takes for the text of the item above: items that are indented too deeply below it, which
 * are nested in it, and labels of the next list, which are headings.
 */
final class ListIndents {
    private static final int CODE_INDENT = 4;
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_LABEL_WORDS = 4;
    private static final String HEADING = "###### ";
    private static final Wording LABEL = Wording.of("(?:\\*\\*|__)?\\p{L}[^:*_|`]*(?::|：|:\\*\\*|\\*\\*:|:__|__:)\\s*");
    private static final int LONGEST_NUMBER = 3;

    /**
     * @param written how deep it is indented
     * @param meant how deep a parser must find it
     * @param content how deep what belongs to it stands
     */
    private record Level(int written, int meant, int content) {}

    private final Deque<Level> levels = new ArrayDeque<>();

    private ListIndents() {}

    static void repair(List<String> lines) {
        var indents = new ListIndents();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (indents.isLabel(lines, i)) {
                lines.set(i, HEADING + line.strip());
                indents.levels.clear();
            } else if (!line.isBlank()) {
                lines.set(i, indents.repaired(line));
            }
        }
    }

    /** Whether a line between items, and not indented, is a usual heading for those below: strict Markdown adds it to the item above. */
    private boolean isLabel(List<String> lines, int number) {
        var line = lines.get(number);
        return !levels.isEmpty()
                && line.length() <= LONGEST_LABEL
                && LABEL.matches(line)
                && Words.count(line) <= MOST_LABEL_WORDS
                && Headings.of(Words.title(line)).isPresent()
                && !lines.get(number - 1).isBlank()
                && number + 1 < lines.size()
                && isItem(lines.get(number + 1));
    }

    private static boolean isItem(String line) {
        return content(line, line.length() - line.stripLeading().length()) > 0;
    }

    private String repaired(String line) {
        var indent = Dedent.indent(line);
        var start = line.length() - line.stripLeading().length();
        var content = content(line, start);
        if (levels.isEmpty() && (content == 0 || indent >= CODE_INDENT)) {
            return line;
        }
        while (!levels.isEmpty() && levels.peek().written > indent) {
            levels.pop();
        }
        var above = levels.peek();
        if (content == 0) {
            var shift = above == null ? 0 : above.written - above.meant;
            return shift == 0 ? line : " ".repeat(indent - shift) + line.substring(start);
        }
        var meant = above == null ? indent : meant(indent, above);
        if (above == null || above.written < indent) {
            levels.push(new Level(indent, meant, meant + content - start));
        }
        return meant == indent ? line : " ".repeat(meant) + line.substring(start);
    }

    private static int meant(int indent, Level above) {
        if (above.written == indent) {
            return above.meant;
        }
        var moved = indent - above.written + above.meant;
        return moved >= above.content + CODE_INDENT ? above.content : moved;
    }

    /** Where the text of an item starts in its line; 0 where the line is no item. */
    private static int content(String line, int start) {
        var end = start;
        while (end < line.length() && end - start < LONGEST_NUMBER && Character.isDigit(line.charAt(end))) {
            end++;
        }
        if (end < line.length() && isMark(line.charAt(end), end > start) && end + 1 < line.length()) {
            return line.charAt(end + 1) == ' ' || line.charAt(end + 1) == '\t' ? end + 2 : 0;
        }
        return 0;
    }

    private static boolean isMark(char sign, boolean isNumbered) {
        return isNumbered ? sign == '.' || sign == ')' : sign == '-' || sign == '*' || sign == '+';
    }
}
