package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Turns the parser's lists into items. */
final class Items {
    private static final Wording BOX = Wording.of("^\\[[ xX]?]\\s+");

    private Items() {}

    static List<Item> of(ListBlock list, int above) {
        var items = new ArrayList<Item>();
        var form = list instanceof OrderedList ? Item.Form.STEP : Item.Form.BULLET;
        for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
            items.addAll(item(node, form, above));
        }
        return items;
    }

    /** One item; those nested in it where it has no text of its own. */
    private static List<Item> item(Node node, Item.Form form, int above) {
        var head = node.getFirstChild();
        if (!(head instanceof Paragraph) && !(head instanceof Heading)) {
            return inner(head, above);
        }
        var lines = Inlines.lines(head);
        var first = Elements.line(head) + above;
        var last = first + lines.size() - 1;
        var text = Inlines.joined(lines);
        var box = BOX.beginning(text.plain());
        var isTask = box.isPresent();
        return List.of(new Item(
                box.map(found -> text.from(found.end())).orElse(text),
                first,
                last,
                isTask ? Item.Form.TASK : form,
                inner(head.getNext(), above)));
    }

    private static List<Item> inner(@org.jspecify.annotations.Nullable Node from, int above) {
        var items = new ArrayList<Item>();
        for (var node = from; node != null; node = node.getNext()) {
            switch (node) {
                case ListBlock list -> items.addAll(of(list, above));
                case Paragraph paragraph -> items.addAll(Elements.lines(paragraph, Item.Form.PROSE, above));
                case BlockQuote quote -> items.addAll(inner(quote.getFirstChild(), above));
                default -> {}
            }
        }
        return items;
    }
}
