package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phrases of an enumeration: {@code Python (FastAPI, Django), Go or Rust}. */
record TermList(List<Phrase> phrases) {
    /**
     * @param text without 'or', 'e.g.' and full stop
     * @param head the phrase whose parentheses hold this one
     * @param splits whether it may be two phrases with 'and' or a slash between
     */
    record Phrase(String text, @Nullable String head, boolean hasInner) {}

    private static final Wording LEAD = Wording.ofAnyCase(
            "^(?:(?:and|or|e\\.g\\.,?|i\\.e\\.,?|such as|including|like|with|via|using|for example,?)\\s+)+");
    private static final Edges AROUND = new Edges("`'\"*", "`'\"*.;:");
    private static final Wording REST = Wording.of("(?i)(?:etc\\.?|and (?:more|others|so on)|others|more|n/?a|none)");
    private static final int MOST = 200;

    TermList {
        phrases = List.copyOf(phrases);
    }

    static TermList of(String text) {
        var phrases = new ArrayList<Phrase>();
        for (var part : split(text)) {
            var open = part.indexOf('(');
            if (open < 0) {
                add(phrases, part, null, false);
                continue;
            }
            var head = part.substring(0, open);
            var close = part.indexOf(')', open);
            var inside = part.substring(open + 1, close < 0 ? part.length() : close);
            add(phrases, head, null, true);
            for (var inner : split(inside)) {
                add(phrases, inner, clean(head), false);
            }
            if (close > 0 && close + 1 < part.length()) {
                add(phrases, part.substring(close + 1), null, false);
            }
        }
        return new TermList(phrases.size() > MOST ? phrases.subList(0, MOST) : phrases);
    }

    private static void add(List<Phrase> phrases, String part, @Nullable String head, boolean hasInner) {
        var text = clean(part);
        if (!text.isEmpty() && !REST.matches(text)) {
            phrases.add(new Phrase(text, head == null || head.isEmpty() ? null : head, hasInner));
        }
    }

    static String clean(String part) {
        return AROUND.strip(LEAD.replaceFirst(AROUND.strip(part), ""));
    }

    /** At commas and semicolons that no parentheses enclose. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth = Math.max(0, depth - 1);
                case ',', ';', '、', '，', '|' -> {
                    if (depth == 0) {
                        parts.add(text.substring(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
