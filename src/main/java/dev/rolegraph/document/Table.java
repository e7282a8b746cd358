package dev.rolegraph.document;

import java.util.List;

/** A table: its head, and its rows, each with as many cells as the author wrote. */
record Table(int line, List<Text> head, List<Row> rows) implements Block {
    record Row(int line, List<Text> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        Text cell(int column) {
            return column < cells.size() ? cells.get(column) : Text.of("");
        }
    }

    Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
