package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import java.util.List;

/** Undoes the indent of a whole file, which would make all of it a code block. */
final class Dedent {
    private static final int CODE_INDENT = 4;

    private Dedent() {}

    static List<String> of(List<String> lines, List<Finding> findings) {
        var indent = Integer.MAX_VALUE;
        var headings = false;
        for (var line : lines) {
            if (!line.isBlank()) {
                indent = Math.min(indent, indent(line));
                headings |= line.stripLeading().startsWith("#");
            }
        }
        if (indent < CODE_INDENT || indent == Integer.MAX_VALUE || !headings) {
            return lines;
        }
        findings.add(
                new Finding(
                        Finding.Severity.WARNING,
                        "INDENTED_DOCUMENT",
                        1,
                        "Every line is indented, which makes the document one block of code. The indent was ignored; remove it."));
        var width = indent;
        return lines.stream()
                .map(line -> line.isBlank() ? "" : unindented(line, width))
                .toList();
    }

    /** The first sign of a line that is no white space; a space where there is none. */
    static char firstSign(String line) {
        for (var i = 0; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        return ' ';
    }

    /** How deep a line is indented. */
    static int indent(String line) {
        var width = 0;
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                width += CODE_INDENT;
            } else if (line.charAt(i) == ' ') {
                width++;
            } else {
                break;
            }
        }
        return width;
    }

    private static String unindented(String line, int width) {
        var left = width;
        var i = 0;
        while (left > 0 && i < line.length()) {
            left -= line.charAt(i) == '\t' ? CODE_INDENT : 1;
            i++;
        }
        return line.substring(i);
    }
}
