package dev.rolegraph.document;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/**
 * Leaves lines without any inline mark as they are: most have none, and the parser makes itself ready anew for each block.
 * Blanks at the ends of lines stay.
 */
final class PlainInlines implements InlineParser {
    private static final boolean[] MARKS = new boolean[128];

    static {
        "\\`&<*_[]!".chars().forEach(sign -> MARKS[sign] = true);
    }

    private final InlineParser marked;

    PlainInlines(InlineParserContext context) {
        this.marked = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (!isPlain(lines)) {
            marked.parse(lines, block);
            return;
        }
        for (var line : lines.getLines()) {
            if (block.getLastChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }

    private static boolean isPlain(SourceLines lines) {
        for (var line : lines.getLines()) {
            var content = line.getContent();
            for (var i = 0; i < content.length(); i++) {
                if (isOfMark(content.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Each mark of the parser has one of these; its extensions here add none. */
    private static boolean isOfMark(char sign) {
        return sign < MARKS.length && MARKS[sign];
    }
}
