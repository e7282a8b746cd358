package dev.rolegraph.document;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of the shape {@code **Label**: rest}, {@code `label` – rest} or {@code Label: rest}.
 *
 * @param marked whether the label is set apart (bold, code or a link), not told by its colon alone
 */
record Label(Text label, Text rest, boolean marked) {
    private static final int MOST_WORDS = 8;
    private static final Wording SEPARATOR = Wording.of("^\\s*(?:[:：]|\\s[-–—]{1,3}(?=\\s)|[–—])\\s*");
    private static final Pattern DASH =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{N}/& -]{1,40}?)\\s+(?:[-–—]{1,2}|=)\\s+(?=\\S)");
    /** What a label does not go beyond, besides its colon. */
    private static final String STOPS = ":.!?;";

    private static final int LONGEST = 70;

    static Optional<Label> of(Text text) {
        return text.label();
    }

    /** Reads the label that {@link Text#label} answers with. */
    static Optional<Label> in(Text text) {
        var marked = markedLabel(text);
        return marked.isPresent() ? marked : plainLabel(text);
    }

    /** {@code **Label** (detail): rest}: what is bold, the detail being part of the rest. */
    static Optional<Label> beforeParentheses(Text text) {
        return text.leading(Mark.Kind.BOLD)
                .filter(mark ->
                        text.plain().substring(mark.end()).stripLeading().startsWith("("))
                .map(mark -> new Label(text.between(mark.start(), mark.end()), text.from(mark.end()), true));
    }

    /** {@code Label – rest} without any mark: a label only where nothing but lists can stand. */
    static Optional<Label> beforeDash(Text text) {
        var dash = DASH.matcher(text.plain());
        return dash.lookingAt()
                ? Optional.of(new Label(text.between(0, dash.end(1)), text.from(dash.end()), false))
                : Optional.empty();
    }

    private static Optional<Label> markedLabel(Text text) {
        var mark = text.leading(Mark.Kind.BOLD)
                .or(() -> text.leading(Mark.Kind.LINK))
                .or(() -> text.leading(Mark.Kind.CODE))
                .orElse(null);
        if (mark == null) {
            return Optional.empty();
        }
        var inside = text.between(mark.start(), mark.end());
        var label = withoutColon(inside);
        var behind = text.plain().substring(mark.end());
        var separator = SEPARATOR.beginning(behind);
        var separated = separator.isPresent();
        if (!separated && label.plain().length() == inside.plain().length() && !behind.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Label(
                label, text.from(mark.end() + separator.map(MatchResult::end).orElse(0)), true));
    }

    private static Optional<Label> plainLabel(Text text) {
        var plain = text.plain();
        var colon = colon(plain);
        if (colon < 1) {
            return Optional.empty();
        }
        var label = plain.substring(0, colon).stripTrailing();
        return label.length() > LONGEST || isCut(label) || Words.count(label) > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new Label(text.between(0, colon), text.from(colon + 1), false));
    }

    /** Where the colon stands that ends the first words of a text, with white space or nothing behind it; else -1. */
    private static int colon(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if ((sign == ':' || sign == '：')
                    && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)))) {
                return i;
            }
            if (STOPS.indexOf(sign) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** A colon inside of parentheses ends no label. */
    private static boolean isCut(String label) {
        return label.lastIndexOf('(') > label.lastIndexOf(')');
    }

    private static Text withoutColon(Text text) {
        var plain = text.plain();
        return plain.endsWith(":") || plain.endsWith("：") ? text.between(0, plain.length() - 1) : text;
    }
}
