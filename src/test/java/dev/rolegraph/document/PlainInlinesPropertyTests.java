package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Lines that bypass the parser's second step read as if they had not. */
class PlainInlinesPropertyTests {
    private static final Parser BYPASSED =
            parser().inlineParserFactory(PlainInlines::new).build();
    private static final Parser WHOLE = parser().build();
    private static final List<String> PIECES = List.of(
            "word",
            "two words",
            " ",
            "  ",
            "   \n",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "# ",
            "> ",
            "| a | b |\n|---|---|\n",
            "|",
            "\t",
            "*",
            "_",
            "`",
            "[a](b)",
            "<b>",
            "&amp;",
            "\\",
            "\\\n",
            "!",
            "]",
            "~~x~~",
            "a@b.example",
            "https://a.example",
            "é",
            "灯",
            "🚢",
            "\u00A0",
            "\u0000",
            "\r\n",
            ":",
            "--",
            "\"",
            "'");

    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS);
    }

    @Property(tries = 1_000)
    void anyTextReadsAsWithTheWholeParser(@ForAll String text) {
        check(text);
    }

    @Property(tries = 2_000)
    void anyMixOfMarksReadsAsWithTheWholeParser(@ForAll("mixes") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    private static void check(String text) {
        assertThat(texts(BYPASSED.parse(text))).isEqualTo(texts(WHOLE.parse(text)));
    }

    /** What each paragraph, heading and row says, line by line, with its marks. */
    private static List<String> texts(Node document) {
        var found = new ArrayList<String>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                Inlines.lines(paragraph).forEach(this::add);
            }

            @Override
            public void visit(Heading heading) {
                Inlines.lines(heading).forEach(this::add);
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    var read = Tables.of(table, 0);
                    read.head().forEach(this::add);
                    read.rows().forEach(row -> row.cells().forEach(this::add));
                }
            }

            private void add(Text text) {
                found.add(text.plain() + text.marks());
            }
        });
        return found;
    }
}
