package dev.rolegraph.document;

import java.util.regex.Pattern;

/**
 * Lines that are tags alone. A tag that is called as headings are, {@code <responsibilities>}, heads what is in it, as
 * does a summary; other tags say nothing.
 */
final class Tags {
    /** Below all headings that people write, so that it closes none of them. */
    private static final String HEADING = "###### ";

    private static final Pattern ALONE = Pattern.compile("\\s*<(/?)([A-Za-z][\\w-]*)(?:\\s[^>]*)?/?>\\s*");
    private static final Pattern SUMMARY =
            Pattern.compile("\\s*(?:<details[^>]*>\\s*)?<summary[^>]*>(.*?)</summary>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
    private static final Pattern WORD_END = Pattern.compile("[_-]|(?<=[a-z])(?=[A-Z])");

    private Tags() {}

    static boolean isAlone(String line) {
        var text = line.stripLeading();
        return text.startsWith("<")
                && (ALONE.matcher(line).matches() || SUMMARY.matcher(line).matches());
    }

    /** The heading that such a line is; blank where it is none. */
    static String heading(String line) {
        var summary = SUMMARY.matcher(line);
        if (summary.matches()) {
            var title = TAG.matcher(summary.group(1)).replaceAll("").strip();
            return title.isEmpty() ? "" : HEADING + title;
        }
        var tag = ALONE.matcher(line);
        if (!tag.matches()) {
            return "";
        }
        var words = WORD_END.matcher(tag.group(2)).replaceAll(" ");
        var heads = tag.group(2).equalsIgnoreCase("details")
                || Headings.of(words).isPresent() && !tag.group(2).equalsIgnoreCase("summary");
        // Behind its end a section has no name of its own any more.
        return !heads ? "" : !tag.group(1).isEmpty() ? HEADING.strip() : isDetails(tag.group(2)) ? "" : HEADING + words;
    }

    private static boolean isDetails(String tag) {
        return tag.equalsIgnoreCase("details");
    }
}
