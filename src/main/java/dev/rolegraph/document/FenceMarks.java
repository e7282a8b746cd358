package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The lines of a document that open or close fences. */
record FenceMarks(List<Mark> marks, int lastBare) {
    /** Beyond so many marks nobody nests fences; the bound keeps reading linear. */
    private static final int FARTHEST = 200;

    private static final Pattern FENCE =
            Pattern.compile("^(?:[ \\t]*(?:[-*+]|\\d{1,3}[.)])[ \\t]+)?[ \\t]*(`{3,}|~{3,})([^`]*)$");

    /**
     * @param info what stands behind the fence; a mark with info can only open
     */
    record Mark(int line, char sign, int length, String info) {
        boolean isBare() {
            return info.isEmpty();
        }

        boolean closes(Mark opener) {
            return isBare() && sign == opener.sign && length >= opener.length;
        }

        boolean mayHoldMarkdown() {
            return isBare() || info.matches("(markdown|md|mdx|text|txt|plaintext|template|xml|html|ya?ml).*");
        }

        boolean hasHashComments() {
            return info.matches(
                    "(bash|sh|shell|zsh|console|py|python|ruby|rb|ya?ml|toml|dockerfile|docker|makefile|make|perl|r|hcl|terraform|tf|ini|conf|nginx|powershell|ps1|elixir|graphql|gitignore|env|dotenv|properties).*");
        }
    }

    static FenceMarks in(List<String> lines, int from) {
        var marks = new ArrayList<Mark>();
        var lastBare = -1;
        for (var line = from; line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            if (text.contains("```") || text.contains("~~~")) {
                var fence = FENCE.matcher(text);
                if (fence.find()) {
                    var info = fence.group(2).strip().toLowerCase(Locale.ROOT);
                    lastBare = info.isEmpty() ? marks.size() : lastBare;
                    marks.add(new Mark(
                            line, fence.group(1).charAt(0), fence.group(1).length(), info));
                }
            }
        }
        return new FenceMarks(List.copyOf(marks), lastBare);
    }

    /** The mark that closes the one at an index by the book: the first bare one that is long enough; -1 if none. */
    int closing(int opener) {
        if (opener >= lastBare()) {
            return -1;
        }
        for (var i = opener + 1; i < marks.size(); i++) {
            if (marks.get(i).closes(marks.get(opener))) {
                return i;
            }
        }
        return -1;
    }

    /** The mark that closes the one at an index if each mark with a language opens a fence of its own; -1 if none. */
    int closingNested(int opener) {
        var depth = 1;
        for (var i = opener + 1; i < Math.min(marks.size(), opener + FARTHEST); i++) {
            var mark = marks.get(i);
            if (mark.sign() != marks.get(opener).sign()
                    || mark.length() < marks.get(opener).length()) {
                continue;
            }
            depth += mark.isBare() ? -1 : 1;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    boolean opensBetween(int opener, int closing) {
        return marks.subList(opener + 1, closing).stream()
                .anyMatch(mark -> !mark.isBare()
                        && mark.sign() == marks.get(opener).sign()
                        && mark.length() >= marks.get(opener).length());
    }
}
