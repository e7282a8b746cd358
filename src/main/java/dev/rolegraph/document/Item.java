package dev.rolegraph.document;

import java.util.List;

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

    Item {
        items = List.copyOf(items);
    }

    @Override
    public int line() {
        return first;
    }

    boolean isListed() {
        return form == Form.BULLET || form == Form.STEP || form == Form.TASK;
    }

    /** Whether the text only names what is nested in it or what follows. */
    boolean isLabel() {
        var plain = text.plain();
        return plain.endsWith(":") || plain.endsWith("：") || text.isAll(Mark.Kind.BOLD);
    }
}
