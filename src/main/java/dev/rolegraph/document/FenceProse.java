package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;

/** Tells a list that a document keeps in a fence from code. */
final class FenceProse {
    private static final Wording WORDS_ONLY = Wording.of("|markdown|md|text|txt|plaintext");
    private static final Wording LISTED = Wording.of("\\s*(?:[-*•]|\\d{1,2}[.)])\\s+[*_`@]{0,3}\\p{L}.*");
    private static final Wording LEAD = Wording.of("\\s*(?:#+\\s.*|[\\p{L}][^{}()=<>;]*:)\\s*");
    private static final Wording TEMPLATE =
            Wording.of(".*(?:\\[[\\p{L}][^\\]]*](?!\\()|<[a-z_-]+>|\\{\\w+}|\\.\\.\\.).*");
    private static final Wording HEADING = Wording.of("#{2,6}\\s+\\S");
    private static final Wording ANY_HEADING = Wording.of("#{1,6}\\s+\\S");
    private static final int LONGEST = 300;

    private FenceProse() {}

    static Fence read(Fences.Span span, List<String> content) {
        var items = isList(span, content) ? items(span, content) : List.<Item>of();
        return new Fence(span.first(), span.last(), span.info(), content, items);
    }

    private static boolean isList(Fences.Span span, List<String> content) {
        if (!WORDS_ONLY.matches(span.info()) || content.size() > LONGEST || isDocument(span, content)) {
            return false;
        }
        var listed = 0;
        var others = 0;
        var placeholders = 0;
        for (var line : content) {
            if (LISTED.matches(line)) {
                listed++;
            } else if (!line.isBlank() && !LEAD.matches(line)) {
                others++;
            }
            if (TEMPLATE.matches(line)) {
                placeholders++;
            }
        }
        return listed > 1 && others * 3 <= listed && placeholders * 4 <= listed;
    }

    /** What has headings shows what a document looks like; without Markdown's name a single # begins a comment. */
    private static boolean isDocument(Fences.Span span, List<String> content) {
        var heading = span.info().startsWith("m") ? ANY_HEADING : HEADING;
        return content.stream().anyMatch(heading::begins);
    }

    /** In a fence a line that begins with # is a comment, never a heading. */
    private static List<Item> items(Fences.Span span, List<String> content) {
        var lines = content.stream()
                .map(line -> line.stripLeading().startsWith("#") ? "" : line)
                .toList();
        var items = new ArrayList<Item>();
        for (var element : Elements.of(lines, span.first())) {
            if (element instanceof Item item) {
                items.add(item);
            }
        }
        return items;
    }
}
