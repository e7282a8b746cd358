package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines are fenced. Goes by CommonMark, except where a fence nested in another would leave one open, or a fence
 * is never closed: strict reading would then swallow the rest of the document.
 */
final class Fences {
    private static final Wording HEADING = Wording.of("^#{1,6}\\s+\\S.*");
    private static final Wording SECTION = Wording.of("#{2,6}\\s+\\S.*");
    private static final Wording RULE = Wording.of("\\s{0,3}(?:-{3,}|\\*{3,}|_{3,})\\s*");

    /** From the line of the opening to the line of the end, both 1-based. */
    record Span(int first, int last, String info, boolean closed) {
        /** The last line of content. */
        int lastInside() {
            return closed ? last - 1 : last;
        }
    }

    private final List<String> lines;
    private final FenceMarks fences;
    private final List<Finding> findings;
    private final List<Span> spans = new ArrayList<>();

    private Fences(List<String> lines, int from, List<Finding> findings) {
        this.lines = lines;
        this.fences = FenceMarks.in(lines, from);
        this.findings = findings;
    }

    static List<Span> in(List<String> lines, int from, List<Finding> findings) {
        var reader = new Fences(lines, from, findings);
        reader.read();
        return List.copyOf(reader.spans);
    }

    private void read() {
        var index = 0;
        while (index < fences.marks().size()) {
            index = readFrom(index);
        }
    }

    private int readFrom(int index) {
        var opener = fences.marks().get(index);
        var closing = fences.closing(index);
        if (closing < 0) {
            return recoverUnclosed(index);
        }
        if (fences.opensBetween(index, closing)) {
            var nested = opener.mayHoldMarkdown() ? fences.closingNested(index) : -1;
            if (nested > closing) {
                findings.add(
                        new Finding(
                                Finding.Severity.NOTE,
                                "NESTED_FENCE",
                                opener.line(),
                                "A fence holds another of the same length, which closes it early. It was read to its own end; give the outer fence a fourth backtick."));
                return add(opener, nested);
            }
            if (opener.isBare() && nested < 0) {
                stray(opener);
                return index + 1;
            }
        } else if (opener.isBare() && swallowsTheRest(opener, fences.marks().get(closing))) {
            stray(opener);
            stray(fences.marks().get(closing));
            return closing + 1;
        }
        return add(opener, closing);
    }

    private void stray(FenceMarks.Mark mark) {
        findings.add(new Finding(
                Finding.Severity.WARNING,
                "STRAY_FENCE",
                mark.line(),
                "This fence neither opens nor closes anything. It was left out; remove it or add its counterpart."));
    }

    /**
     * Whether what two bare marks enclose is the rest of the document, which goes on behind a rule with sections of its
     * own: nobody writes an example so, and a mark that was left over does that.
     */
    private boolean swallowsTheRest(FenceMarks.Mark opener, FenceMarks.Mark closer) {
        if (lines.subList(closer.line(), lines.size()).stream().anyMatch(line -> !line.isBlank())) {
            return false;
        }
        var first = opener.line();
        while (first < closer.line() - 1 && (lines.get(first).isBlank() || RULE.matches(lines.get(first)))) {
            first++;
        }
        var skipped = lines.subList(opener.line(), first);
        return skipped.stream().anyMatch(RULE::matches)
                && SECTION.matches(lines.get(first))
                && lines.subList(first + 1, closer.line()).stream().anyMatch(SECTION::matches);
    }

    private int add(FenceMarks.Mark opener, int closing) {
        spans.add(new Span(opener.line(), fences.marks().get(closing).line(), opener.info(), true));
        return closing + 1;
    }

    /** A fence without an end goes to the next heading; where there is none, to the end of the document. */
    private int recoverUnclosed(int index) {
        var opener = fences.marks().get(index);
        findings.add(new Finding(
                Finding.Severity.WARNING,
                "UNCLOSED_FENCE",
                opener.line(),
                "This fence is never closed. It was read up to the next heading; close it where its content ends."));
        var last = lines.size();
        for (var line = opener.line() + 1; line <= lines.size(); line++) {
            if (endsUnclosed(opener, line)) {
                last = line - 1;
                break;
            }
        }
        spans.add(new Span(opener.line(), last, opener.info(), false));
        var next = index + 1;
        while (next < fences.marks().size() && fences.marks().get(next).line() <= last) {
            next++;
        }
        return next;
    }

    private boolean endsUnclosed(FenceMarks.Mark opener, int line) {
        var text = lines.get(line - 1);
        if (!HEADING.matches(text) || !lines.get(line - 2).isBlank()) {
            return false;
        }
        return text.startsWith("##") || !opener.hasHashComments();
    }
}
