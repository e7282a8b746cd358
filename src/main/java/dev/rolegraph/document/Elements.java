package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Turns the parser's tree into headings, items, tables and fences in the order of the document. */
final class Elements {
    private static final Wording SIGN_BULLET = Wording.of("^[•·▪◦●○‣➤►✅☑✓✔☐-]\\x{FE0F}?\\s+");

    /** What is said behind it is dialogue, up to the end of the paragraph. */
    private static final Wording SPEAKER =
            Wording.ofAnyCase("[*_]*(?:user|human|assistant|customer|client|caller|bot)[*_]*:[*_]*\\s+\\S");

    private final List<Element> elements = new ArrayList<>();
    /** How many lines of the document stand above the first line that was parsed. */
    private final int above;

    /** Whether what is read was itself indented as code. */
    private final boolean inCode;

    private Elements(int above, boolean inCode) {
        this.above = above;
        this.inCode = inCode;
    }

    static List<Element> of(Source source) {
        var all = new Elements(0, false);
        all.children(Markdown.parse(source.readable()), Item.Form.PROSE);
        var lines = source.lines();
        for (var span : source.fences()) {
            var content = lines.all().subList(Math.min(span.first(), lines.count()), span.lastInside());
            all.elements.add(FenceProse.read(span, content));
        }
        all.elements.sort(Comparator.comparingInt(Element::line));
        return all.elements;
    }

    /** What lines say that stand apart from the rest of the document, as those of a fence do. */
    static List<Element> of(List<String> lines, int above) {
        var part = new Elements(above, false);
        part.children(Markdown.parse(lines), Item.Form.PROSE);
        return part.elements;
    }

    private void children(Node parent, Item.Form form) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, form);
        }
    }

    private void read(Node node, Item.Form form) {
        switch (node) {
            case org.commonmark.node.Heading heading ->
                elements.add(Heading.of(Inlines.joined(heading).plain(), heading.getLevel(), first(heading)));
            case Paragraph paragraph -> elements.addAll(lines(paragraph, form));
            case ListBlock list -> {
                elements.addAll(Items.of(list, above));
                inItems(list);
            }
            case BlockQuote quote -> children(quote, Item.Form.QUOTE);
            case TableBlock table -> elements.add(Tables.of(table, above));
            case IndentedCodeBlock code ->
                // Lists that are indented too deeply arrive as code.
                indented(code);
            default -> {}
        }
    }

    /** What items hold besides text and lists stands behind them. */
    private void inItems(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case TableBlock table -> elements.add(Tables.of(table, above));
                case IndentedCodeBlock code -> indented(code);
                case ListBlock list -> inItems(list);
                case ListItem item -> inItems(item);
                default -> {}
            }
        }
    }

    private void indented(IndentedCodeBlock code) {
        if (!inCode) {
            var part = new Elements(first(code) - 1, true);
            part.children(
                    Markdown.parse(code.getLiteral()
                            .stripTrailing()
                            .stripIndent()
                            .lines()
                            .toList()),
                    Item.Form.PROSE);
            elements.addAll(part.elements);
        }
    }

    private int first(Node node) {
        return line(node) + above;
    }

    static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    private List<Item> lines(Paragraph paragraph, Item.Form form) {
        return lines(paragraph, form, above);
    }

    static List<Item> lines(Node paragraph, Item.Form form, int above) {
        var items = new ArrayList<Item>();
        var line = line(paragraph) + above;
        var spoken = false;
        for (var text : Inlines.lines(paragraph)) {
            spoken |= form == Item.Form.PROSE && SPEAKER.begins(text.plain());
            var sign = form == Item.Form.PROSE ? SIGN_BULLET.beginning(text.plain()) : Optional.<MatchResult>empty();
            if (sign.isPresent()) {
                items.add(new Item(text.from(sign.get().end()), line, line, Item.Form.BULLET, List.of()));
            } else if (!text.isBlank()) {
                var item = new Item(text, line, line, spoken ? Item.Form.QUOTE : form, List.of());
                items.add(form == Item.Form.PROSE && item.isCrossedOut() ? item.as(Item.Form.BULLET) : item);
            }
            line++;
        }
        return items;
    }
}
