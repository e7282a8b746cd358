package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/**
 * A document made ready for a Markdown parser, line by line: what is no running text is taken out (front matter,
 * fences, examples, comments), and what a strict parser would misunderstand is put right. Line numbers stay.
 *
 * @param readable the lines for the parser
 * @param fences what was taken out, in order
 */
record Source(Lines lines, List<String> readable, FrontMatter front, List<Fences.Span> fences, List<Finding> findings) {
    private static final Wording RULE = Wording.of("\\s{0,3}-{2,}\\s*");
    private static final Wording EXAMPLE_START =
            Wording.ofAnyCase("^\\s*<(examples?|example[-_]\\w+|commentary|dialogue|conversation)\\b[^>]*>.*");
    private static final Wording TIGHT_HEADING = Wording.of("^(#{2,6})(?=[^\\s#])");
    /** A fence that is still there belongs to nothing. */
    private static final Wording FENCE = Wording.of("\\s*(?:`{3,}|~{3,})[^`]*$");

    private static final char LOST = '\uFFFD';
    private static final int LONGEST_UNDERLINED = 80;

    static Source of(String text) {
        var findings = new ArrayList<Finding>();
        var lines = Lines.of(text);
        lost(text, lines).ifPresent(findings::add);
        var level = Dedent.of(lines.all(), findings);
        var front = FrontMatterParser.parse(level, findings);
        var fences = Fences.in(level, front.last() + 1, findings);
        var taken = new ArrayList<>(fences);
        var readable = new ArrayList<>(level);
        blank(readable, 1, front.last());
        fences.forEach(fence -> blank(readable, fence.first(), fence.last()));
        takeExamples(readable, taken);
        takeComments(readable);
        repair(readable, findings);
        ListIndents.repair(readable);
        taken.sort((one, other) -> Integer.compare(one.first(), other.first()));
        return new Source(lines, List.copyOf(readable), front, List.copyOf(taken), findings);
    }

    /** Where a program could not read what it saved, it put a sign instead. */
    private static Optional<Finding> lost(String text, Lines lines) {
        return text.indexOf(LOST) < 0
                ? Optional.empty()
                : IntStream.rangeClosed(1, lines.count())
                        .filter(line -> lines.at(line).indexOf(LOST) >= 0)
                        .boxed()
                        .findFirst()
                        .map(
                                line -> new Finding(
                                        Finding.Severity.NOTE,
                                        "LOST_CHARACTERS",
                                        line,
                                        "A character was lost here when the text was saved, as perhaps others below. Type it again, and save the text as UTF-8."));
    }

    private static void blank(List<String> readable, int first, int last) {
        for (var line = first; line <= last; line++) {
            readable.set(line - 1, "");
        }
    }

    /** Dialogue in example tags is somebody else's words, like code. */
    private static void takeExamples(List<String> readable, List<Fences.Span> taken) {
        var line = 1;
        while (line <= readable.size()) {
            var text = readable.get(line - 1);
            var start = Dedent.firstSign(text) == '<' ? EXAMPLE_START.whole(text) : Optional.<MatchResult>empty();
            if (start.isPresent()) {
                var end = endOfTag(readable, line, "</" + start.get().group(1));
                taken.add(new Fences.Span(line, end, "example", end > line));
                blank(readable, line, end);
                line = end;
            }
            line++;
        }
    }

    private static int endOfTag(List<String> readable, int from, String closing) {
        for (var line = from; line <= Math.min(readable.size(), from + 400); line++) {
            if (readable.get(line - 1).toLowerCase(Locale.ROOT).contains(closing.toLowerCase(Locale.ROOT))) {
                return line;
            }
        }
        return from;
    }

    private static void takeComments(List<String> readable) {
        var open = false;
        for (var i = 0; i < readable.size(); i++) {
            var text = readable.get(i);
            if (open || Dedent.firstSign(text) == '<' && text.stripLeading().startsWith("<!--")) {
                open = !text.contains("-->");
                readable.set(i, "");
            }
        }
    }

    private static void repair(List<String> readable, List<Finding> findings) {
        var html = new Html();
        for (var i = 0; i < readable.size(); i++) {
            readable.set(i, repaired(readable, i, html));
        }
        html.unread().ifPresent(findings::add);
    }

    private static String repaired(List<String> readable, int line, Html html) {
        var text = readable.get(line);
        return switch (Dedent.firstSign(text)) {
            case '-' -> RULE.matches(text) && line > 0 && !isUnderline(readable, line) ? "***" : text;
            case '<' -> html.markdown(text, line + 1);
            case '`', '~' -> FENCE.begins(text) ? "" : text;
            case '#' -> TIGHT_HEADING.replaceFirst(text, "$1 ");
            default -> text;
        };
    }

    /** Whether a line of dashes underlines a heading; three dashes below some text are meant as a rule. */
    private static boolean isUnderline(List<String> readable, int dashes) {
        var title = readable.get(dashes - 1);
        var alone = dashes < 2 || readable.get(dashes - 2).isBlank();
        return alone
                && !title.isBlank()
                && readable.get(dashes).strip().length() > 3
                && title.length() <= LONGEST_UNDERLINED
                && Character.isLetterOrDigit(title.strip().codePointAt(0));
    }
}
