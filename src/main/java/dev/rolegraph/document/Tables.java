package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Turns the parser's tables into rows of cells. */
final class Tables {
    private Tables() {}

    static Table of(TableBlock block, int above) {
        var head = new ArrayList<Text>();
        var rows = new ArrayList<Table.Row>();
        for (var part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    head.addAll(cells(row));
                } else if (row instanceof TableRow) {
                    rows.add(new Table.Row(Elements.line(row) + above, cells(row)));
                }
            }
        }
        return new Table(Elements.line(block) + above, head, rows);
    }

    private static List<Text> cells(Node row) {
        var cells = new ArrayList<Text>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Inlines.joined(cell));
        }
        return cells;
    }
}
