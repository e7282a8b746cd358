package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of HTML as the Markdown that says the same: headings, and items of lists that stand one a line. The rest
 * of it is no running text; of tables and of other lists a finding says so, once a document.
 */
final class Html {
    private static final Wording OPENS_LIST = Wording.ofAnyCase("\\s{0,3}<(?:ul|ol)\\b[^>]*>\\s*");
    private static final Wording OPENS_INNER = Wording.ofAnyCase("\\s*<(?:ul|ol)\\b[^>]*>\\s*");
    private static final Wording CLOSES_LIST = Wording.ofAnyCase("\\s*</(?:ul|ol)>\\s*");
    private static final Wording ITEM = Wording.ofAnyCase("^\\s*<li\\b[^>]*>");
    private static final Wording ITEM_END = Wording.ofAnyCase("</li>$");
    private static final Wording HEADING = Wording.ofAnyCase("^\\s{0,3}<h([1-6])\\b[^>]*>");
    private static final Wording HEADING_END = Wording.ofAnyCase("</h[1-6]>$");
    private static final Wording CELL = Wording.ofAnyCase("<(?:td|th|li|dt|dd)\\b");
    private static final Wording BOLD = Wording.ofAnyCase("</?(?:b|strong)>");
    private static final Wording CODE = Wording.ofAnyCase("</?code>");

    /** How deep items nest at most; those below stand beside each other. */
    private static final int DEEPEST = 10;

    /** The lists that are open, and whether each is numbered. */
    private final Deque<Boolean> lists = new ArrayDeque<>();

    private @Nullable Finding unread;

    /** A line that begins with a tag as a line of Markdown; the same where it says nothing that Markdown does. */
    String markdown(String line, int number) {
        if (lists.isEmpty() ? OPENS_LIST.matches(line) : OPENS_INNER.matches(line)) {
            lists.push(line.toLowerCase(Locale.ROOT).contains("<ol"));
            return "";
        }
        if (CLOSES_LIST.matches(line)) {
            lists.poll();
            return "";
        }
        if (Tags.isAlone(line)) {
            return Tags.heading(line);
        }
        var text = line.stripTrailing();
        var heading = HEADING.beginning(text).orElse(null);
        if (heading != null && HEADING_END.isIn(text)) {
            return "#".repeat(Integer.parseInt(heading.group(1))) + " "
                    + inner(HEADING_END.replaceFirst(text.substring(heading.end()), ""));
        }
        var item = lists.isEmpty() ? null : ITEM.beginning(text).orElse(null);
        if (item != null && !CELL.isIn(text.substring(item.end()))) {
            return "    ".repeat(Math.min(lists.size() - 1, DEEPEST))
                    + (lists.element() ? "1. " : "- ")
                    + inner(ITEM_END.replaceFirst(text.substring(item.end()), ""));
        }
        if (unread == null && CELL.isIn(text)) {
            unread = new Finding(
                    Finding.Severity.NOTE,
                    "HTML_NOT_READ",
                    number,
                    "A table or list in HTML was passed over, as are others below. Write it in Markdown, so that what it holds is read.");
        }
        return line;
    }

    Optional<Finding> unread() {
        return Optional.ofNullable(unread);
    }

    private static String inner(String html) {
        return CODE.replaceAll(BOLD.replaceAll(html, "**"), "`").strip();
    }
}
