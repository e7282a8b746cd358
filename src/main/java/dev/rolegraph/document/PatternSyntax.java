package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what a pattern is made of. What it leaves out of account lets more through, never less: most of what stands
 * around a match, references to groups, high counts. A pattern that has none of it is exact.
 */
final class PatternSyntax {
    private static final int HIGH_COUNT = 4;
    /** A part of a pattern. */
    sealed interface Part {}

    /** One sign out of a set. */
    record Signs(BitSet fit) implements Part {}

    record Sequence(List<Part> parts) implements Part {}

    record Choice(List<Part> parts) implements Part {}

    /** @param most -1 for any number */
    record Repeated(Part part, int fewest, int most) implements Part {}

    enum Place implements Part {
        START,
        END,
        WORD_EDGE,
        NO_WORD_EDGE
    }

    private static final Part NOTHING = new Sequence(List.of());

    private final String pattern;
    private final int flags;
    private final boolean anywhere;
    private int at;
    private int depth;
    /** Whether what is read begins an alternative. */
    private boolean isFirst;

    private boolean isExact = true;

    private PatternSyntax(Pattern pattern, boolean anywhere) {
        this.anywhere = anywhere;
        this.pattern = pattern.pattern();
        this.flags = this.pattern.contains("(?i") ? pattern.flags() | Pattern.CASE_INSENSITIVE : pattern.flags();
    }

    /**
     * @param whole all of the pattern
     * @param isExact whether nothing was left out, so that it says of texts in ASCII what the pattern says
     */
    record Read(Part whole, boolean isExact) {}

    /** @param anywhere whether it is looked for in a text, so that what must stand around it is part of what is looked for */
    static Read of(Pattern pattern, boolean anywhere) {
        var syntax = new PatternSyntax(pattern, anywhere);
        var whole = syntax.choice();
        return new Read(whole, syntax.isExact);
    }

    private Part leftOut() {
        isExact = false;
        return NOTHING;
    }

    private Part choice() {
        var choices = new ArrayList<Part>();
        choices.add(sequence());
        while (is('|')) {
            at++;
            choices.add(sequence());
        }
        return choices.size() == 1 ? choices.getFirst() : new Choice(choices);
    }

    private Part sequence() {
        var parts = new ArrayList<Part>();
        while (at < pattern.length() && !is('|') && !is(')')) {
            isFirst = parts.isEmpty();
            parts.add(counted(atom()));
        }
        return new Sequence(parts);
    }

    private Part counted(Part part) {
        var counted = part;
        if (is('?')) {
            counted = new Repeated(part, 0, 1);
        } else if (is('*')) {
            counted = new Repeated(part, 0, -1);
        } else if (is('+')) {
            counted = new Repeated(part, 1, -1);
        } else if (is('{')) {
            counted = counted(part, pattern.substring(at + 1, pattern.indexOf('}', at)));
            at = pattern.indexOf('}', at);
        } else {
            return part;
        }
        at++;
        if (is('?') || is('+')) {
            isExact &= is('?');
            at++;
        }
        return counted;
    }

    private Part counted(Part part, String counts) {
        var comma = counts.indexOf(',');
        var fewest = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
        var most =
                comma < 0 ? fewest : comma == counts.length() - 1 ? -1 : Integer.parseInt(counts.substring(comma + 1));
        isExact &= fewest <= HIGH_COUNT && most <= HIGH_COUNT;
        return new Repeated(part, Math.min(fewest, HIGH_COUNT), most > HIGH_COUNT ? -1 : most);
    }

    private Part atom() {
        var start = at;
        var sign = pattern.codePointAt(at);
        at += Character.charCount(sign);
        return switch (sign) {
            case '(' -> group();
            case '[' -> {
                skipClass();
                yield signs(start);
            }
            case '\\' -> escaped(start);
            case '.' -> anySign();
            case '^' -> Place.START;
            case '$' -> Place.END;
            default -> signs(start);
        };
    }

    private Part group() {
        var start = at;
        var isFirst = this.isFirst;
        var isMarked = is('?');
        while (isMarked && ":=!>)".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        var mark = pattern.substring(start, at);
        if (isMarked && pattern.charAt(at++) == ')') {
            return mark.equals("?i") && start == 1 ? NOTHING : leftOut();
        }
        depth++;
        var inside = choice();
        depth--;
        at++;
        var behind = pattern.startsWith("?<=", start);
        var isLast = at == pattern.length() || is('|');
        if (behind || pattern.startsWith("?=", start)) {
            return anywhere && depth == 0 && (behind ? isFirst : isLast) ? inside : leftOut();
        }
        isExact &= !isMarked || mark.equals("?") && pattern.charAt(start + 1) == ':';
        return pattern.startsWith("?!", start) || pattern.startsWith("?<!", start) ? leftOut() : inside;
    }

    private void skipClass() {
        for (var depth = 1; depth > 0; at++) {
            switch (pattern.charAt(at)) {
                case '[' -> depth++;
                case ']' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
        }
    }

    private Part escaped(int start) {
        var sign = pattern.charAt(at++);
        if (is('{') && (sign == 'p' || sign == 'P' || sign == 'x')) {
            at = pattern.indexOf('}', at) + 1;
        }
        return switch (sign) {
            case 'b' -> Place.WORD_EDGE;
            case 'B' -> Place.NO_WORD_EDGE;
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                isExact = false;
                yield new Repeated(new Signs(PatternSigns.every()), 0, -1);
            }
            default -> signs(start);
        };
    }

    private Part anySign() {
        var all = PatternSigns.every();
        all.set('\n', isAnyLine());
        all.set('\r', isAnyLine());
        return new Signs(all);
    }

    private boolean isAnyLine() {
        return (flags & Pattern.DOTALL) != 0 || pattern.contains("(?s");
    }

    /** What the part from there to here matches, which is one sign. */
    private Part signs(int start) {
        var written = pattern.substring(start, at);
        var isLetter = written.length() == 1 && Character.isLetter(written.charAt(0));
        if (written.length() == 1 && (!isLetter || !isAnyCase())) {
            return new Signs(PatternSigns.only(written.charAt(0)));
        }
        return new Signs(PatternSigns.written((isAnyCase() ? "(?i)" : "") + written));
    }

    private boolean isAnyCase() {
        return (flags & Pattern.CASE_INSENSITIVE) != 0;
    }

    private boolean is(char sign) {
        return at < pattern.length() && pattern.charAt(at) == sign;
    }
}
