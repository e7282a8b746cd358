package dev.rolegraph.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** What a column is called. */
    String title(int column) {
        return head.get(column).plain().strip();
    }

    IntStream columns() {
        return IntStream.range(0, head.size());
    }

    /** The columns that are called so. */
    IntStream columns(Wording title) {
        return columns().filter(column -> title.matches(title(column)));
    }

    /** What a column holds, row by row. */
    Stream<String> cells(int column) {
        return rows.stream().map(row -> row.cell(column).plain());
    }
}
