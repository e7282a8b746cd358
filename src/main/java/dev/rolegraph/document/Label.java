package dev.rolegraph.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text of the shape {@code **Label**: rest}, {@code `label` – rest} or {@code Label: rest}.
 *
 * @param marked whether the label is set apart (bold, code or a link), not told by its colon alone
 */
record Label(Text label, Text rest, boolean marked) {
    private static final int MOST_WORDS = 8;
    private static final Pattern SEPARATOR = Pattern.compile("^\\s*(?:[:：]|\\s[-–—]{1,3}(?=\\s)|[–—])\\s*");
    private static final Pattern DASH =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{N}/& -]{1,40}?)\\s+(?:[-–—]{1,2}|=)\\s+(?=\\S)");
    private static final Pattern PLAIN = Pattern.compile("^([^:.!?;]{1,70}?)\\s*[:：](?=\\s|$)");

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
        var separator = SEPARATOR.matcher(behind);
        var separated = separator.lookingAt();
        if (!separated && label.plain().length() == inside.plain().length() && !behind.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Label(label, text.from(mark.end() + (separated ? separator.end() : 0)), true));
    }

    private static Optional<Label> plainLabel(Text text) {
        var colon = PLAIN.matcher(text.plain());
        if (!hasColon(text.plain())
                || !colon.lookingAt()
                || isCut(colon.group(1))
                || Words.count(colon.group(1)) > MOST_WORDS) {
            return Optional.empty();
        }
        return Optional.of(new Label(text.between(0, colon.end(1)), text.from(colon.end()), false));
    }

    private static boolean hasColon(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
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
