package dev.rolegraph.document;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown parser, with its nesting bounded so that no input exhausts the stack. */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(60)
            .maxInlineNesting(40)
            .inlineParserFactory(PlainInlines::new)
            .build();

    private Markdown() {}

    static Node parse(List<String> lines) {
        return PARSER.parse(String.join("\n", lines));
    }
}
