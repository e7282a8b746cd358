package dev.rolegraph.document;

import java.util.List;
import java.util.regex.Pattern;

/** A piece of text with its lines: an item of a list with what is nested in it, or a line of a paragraph. */
record Item(Text text, int first, int last, Form form, List<Item> items) implements Block {
    enum Form {
        BULLET,
        STEP,
        TASK,
        PROSE,
        /** A line of a quotation: somebody else's words. */
        QUOTE
    }

    /** Signs that say no: what an item behind one names belongs to others. */
    private static final Pattern CROSS = Pattern.compile("^[\\s*_]*[❌✗✘✖🚫⛔].*", Pattern.DOTALL);

    Item {
        items = List.copyOf(items);
    }

    @Override
    public int line() {
        return first;
    }

    Item as(Form other) {
        return new Item(text, first, last, other, items);
    }

    /** Without what is nested in it. */
    Item alone() {
        return new Item(text, first, last, form, List.of());
    }

    boolean isListed() {
        return form == Form.BULLET || form == Form.STEP || form == Form.TASK;
    }

    /** Whether it says what is somebody else's, or what not to do. */
    boolean isCrossedOut() {
        return !startsLikeText() && CROSS.matcher(text.plain()).matches();
    }

    private boolean startsLikeText() {
        return text.plain().isEmpty() || Character.isLetterOrDigit(text.plain().charAt(0));
    }

    /** Whether the text only names what is nested in it or what follows. */
    boolean isLabel() {
        var plain = text.plain();
        return plain.endsWith(":") || plain.endsWith("：") || text.isAll(Mark.Kind.BOLD);
    }
}
