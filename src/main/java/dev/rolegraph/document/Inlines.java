package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Turns the inline nodes of a paragraph, heading or cell into texts, one a line. */
final class Inlines {
    private static final Wording SPACES = Wording.of("\\s+");

    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(EnumSet.allOf(LinkType.class)).build();

    private final StringBuilder plain = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Text> lines = new ArrayList<>();

    private boolean isInLink;

    private Inlines() {}

    static List<Text> lines(Node parent) {
        // Most are one line without marks.
        if (parent.getFirstChild() instanceof org.commonmark.node.Text alone
                && alone.getNext() == null
                && !mayHoldAddress(alone.getLiteral())) {
            return List.of(Text.of(single(alone.getLiteral())).strip());
        }
        var inlines = new Inlines();
        inlines.children(parent);
        inlines.endLine();
        return inlines.lines;
    }

    static Text joined(Node parent) {
        return joined(lines(parent));
    }

    static Text joined(List<Text> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        var plain = new StringBuilder();
        var marks = new ArrayList<Mark>();
        for (var line : lines) {
            if (!plain.isEmpty()) {
                plain.append(' ');
            }
            var offset = plain.length();
            plain.append(line.plain());
            line.marks()
                    .forEach(mark -> marks.add(
                            new Mark(mark.kind(), mark.start() + offset, mark.end() + offset, mark.target())));
        }
        return new Text(plain.toString(), marks).strip();
    }

    /** The parser bounds how deep inlines nest, so recursion is safe. */
    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
    }

    private void read(Node node) {
        switch (node) {
            case org.commonmark.node.Text text -> text(text.getLiteral());
            case Code code -> marked(Mark.Kind.CODE, null, () -> plain.append(single(code.getLiteral())));
            case StrongEmphasis strong -> marked(Mark.Kind.BOLD, null, () -> children(strong));
            case Emphasis emphasis -> marked(Mark.Kind.ITALIC, null, () -> children(emphasis));
            case Link link -> {
                var outer = isInLink;
                isInLink = true;
                marked(Mark.Kind.LINK, link.getDestination(), () -> children(link));
                isInLink = outer;
            }
            case Image ignored -> plain.append("");
            case SoftLineBreak ignored -> endLine();
            case HardLineBreak ignored -> endLine();
            default -> children(node);
        }
    }

    /** An address in running text is a link, too. */
    private void text(String literal) {
        if (isInLink || !mayHoldAddress(literal)) {
            plain.append(single(literal));
            return;
        }
        for (var span : ADDRESSES.extractSpans(literal)) {
            var words = literal.substring(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan link) {
                marked(Mark.Kind.LINK, target(link, words), () -> plain.append(single(words)));
            } else {
                plain.append(single(words));
            }
        }
    }

    private static boolean mayHoldAddress(String text) {
        for (var i = 0; i < text.length(); i++) {
            var mayBe = switch (text.charAt(i)) {
                case '@' -> true;
                case ':' -> text.startsWith("//", i + 1);
                case '.' -> text.startsWith("www", i - 3) || text.startsWith("WWW", i - 3);
                default -> false;
            };
            if (mayBe) {
                return true;
            }
        }
        return false;
    }

    private static String target(LinkSpan link, String words) {
        return switch (link.getType()) {
            case EMAIL -> "mailto:" + words;
            case WWW -> "http://" + words;
            case URL -> words;
        };
    }

    /** Runs of white space say nothing, and make patterns slow. */
    private static String single(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '\t' || sign == ' ' && i > 0 && text.charAt(i - 1) == ' ') {
                return SPACES.replaceAll(text, " ");
            }
        }
        return text;
    }

    private void marked(Mark.Kind kind, @Nullable String target, Runnable content) {
        var line = lines.size();
        var start = plain.length();
        content.run();
        var from = lines.size() == line ? start : 0;
        if (plain.length() > from) {
            marks.add(new Mark(kind, from, plain.length(), target));
        }
    }

    private void endLine() {
        lines.add(new Text(plain.toString(), marks).strip());
        plain.setLength(0);
        marks.clear();
    }
}
