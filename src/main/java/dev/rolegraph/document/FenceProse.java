package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a list that a document keeps in a fence from code. */
final class FenceProse {
    private static final Pattern WORDS_ONLY = Pattern.compile("|markdown|md|text|txt|plaintext");
    private static final Pattern LISTED = Pattern.compile("\\s*(?:[-*•]|\\d{1,2}[.)])\\s+\\p{L}.*");
    private static final Pattern LEAD = Pattern.compile("\\s*(?:#+\\s.*|[\\p{L}][^{}()=<>;]*:)\\s*");
    private static final Pattern TEMPLATE =
            Pattern.compile(".*(?:\\[[\\p{L}][^\\]]*](?!\\()|<[a-z_-]+>|\\{\\w+}|\\.\\.\\.).*");
    private static final int LONGEST = 300;

    private FenceProse() {}

    static Fence read(Fences.Span span, List<String> content) {
        var items = isList(span, content) ? items(span, content) : List.<Item>of();
        return new Fence(span.first(), span.last(), span.info(), content, items);
    }

    private static boolean isList(Fences.Span span, List<String> content) {
        if (!WORDS_ONLY.matcher(span.info()).matches() || content.size() > LONGEST) {
            return false;
        }
        var listed = 0;
        var others = 0;
        var placeholders = 0;
        for (var line : content) {
            if (LISTED.matcher(line).matches()) {
                listed++;
            } else if (!line.isBlank() && !LEAD.matcher(line).matches()) {
                others++;
            }
            if (TEMPLATE.matcher(line).matches()) {
                placeholders++;
            }
        }
        return listed > 1 && others * 3 <= listed && placeholders * 4 <= listed;
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
