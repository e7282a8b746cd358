package dev.rolegraph.graph;

import java.util.regex.Pattern;

/** A quote without its Markdown: what a person would read aloud. */
final class PlainText {
    private static final Pattern MARKER =
            Pattern.compile("(?m)^\\s*(?:[-*+•]\\s+(?:\\[[ xX]\\]\\s+)?|\\d+[.)]\\s+|#{1,6}\\s+|>\\s*|\\|\\s*)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)");

    private PlainText() {}

    static String of(String quote) {
        var text = MARKER.matcher(quote).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        return EMPHASIS.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
