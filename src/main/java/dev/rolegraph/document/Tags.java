package dev.rolegraph.document;

/**
 * Lines that are tags alone. A tag that is called as headings are, {@code <responsibilities>}, heads what is in it, as
 * does a summary; other tags say nothing.
 */
final class Tags {
    /** Below all headings that people write, so that it closes none of them. */
    private static final String HEADING = "###### ";

    private static final Wording ALONE = Wording.of("\\s*<(/?)([A-Za-z][\\w-]*)(?:\\s[^>]*)?/?>\\s*");
    private static final Wording SUMMARY =
            Wording.ofAnyCase("\\s*(?:<details[^>]*>\\s*)?<summary[^>]*>(.*?)</summary>\\s*");
    private static final Wording TAG = Wording.of("</?[A-Za-z][^>]*>");
    private static final Wording WORD_END = Wording.of("[_-]|(?<=[a-z])(?=[A-Z])");

    private Tags() {}

    static boolean isAlone(String line) {
        var text = line.stripLeading();
        return text.startsWith("<") && (ALONE.matches(line) || SUMMARY.matches(line));
    }

    /** The heading that such a line is; blank where it is none. */
    static String heading(String line) {
        var summary = SUMMARY.matcher(line);
        if (summary.matches()) {
            var title = TAG.replaceAll(summary.group(1), "").strip();
            return title.isEmpty() ? "" : HEADING + title;
        }
        var tag = ALONE.matcher(line);
        if (!tag.matches()) {
            return "";
        }
        var words = WORD_END.replaceAll(tag.group(2), " ");
        var heads = tag.group(2).equalsIgnoreCase("details")
                || Headings.of(words).isPresent() && !tag.group(2).equalsIgnoreCase("summary");
        // Behind its end a section has no name of its own any more.
        return !heads ? "" : !tag.group(1).isEmpty() ? HEADING.strip() : isDetails(tag.group(2)) ? "" : HEADING + words;
    }

    private static boolean isDetails(String tag) {
        return tag.equalsIgnoreCase("details");
    }
}
