package dev.rolegraph.document;

import java.util.List;

/**
 * A fenced block.
 *
 * @param line the line of its opening
 * @param last the line of its end
 * @param info the language, lower case; blank where none is given
 * @param content its lines, the first one below the opening
 * @param items what it says, where it holds a list in plain words and no code
 */
record Fence(int line, int last, String info, List<String> content, List<Item> items) implements Block {
    Fence {
        content = List.copyOf(content);
        items = List.copyOf(items);
    }

    /** The line of the n-th line of content. */
    int lineOf(int index) {
        return line + 1 + index;
    }

    boolean isProse() {
        return !items.isEmpty();
    }
}
