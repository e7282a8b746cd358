package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads what a pattern is made of. What it leaves out of account lets more through, never less: most of what stands
 * around a match, references to groups, high counts.
 */
final class PatternSyntax {
    static final int ASCII = 128;
    /** Stands for every sign beyond ASCII. */
    static final int BEYOND = ASCII;

    private static final int HIGH_COUNT = 4;
    /** Kinds of signs beyond ASCII. */
    private static final List<String> NOT_ASCII = List.of("\\p", "\\P", "\\x", "\\S", "\\W", "\\D");

    /** Most patterns are made of the same ones. */
    private static final Map<String, BitSet> SIGNS = new ConcurrentHashMap<>();

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

    private PatternSyntax(Pattern pattern, boolean anywhere) {
        this.anywhere = anywhere;
        this.pattern = pattern.pattern();
        this.flags = this.pattern.contains("(?i") ? pattern.flags() | Pattern.CASE_INSENSITIVE : pattern.flags();
    }

    /** @param anywhere whether it is looked for in a text, so that what must stand around it is part of what is looked for */
    static Part of(Pattern pattern, boolean anywhere) {
        return new PatternSyntax(pattern, anywhere).choice();
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
            at++;
        }
        return counted;
    }

    private static Part counted(Part part, String counts) {
        var comma = counts.indexOf(',');
        var fewest = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
        var most =
                comma < 0 ? fewest : comma == counts.length() - 1 ? -1 : Integer.parseInt(counts.substring(comma + 1));
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
        if (isMarked && pattern.charAt(at++) == ')') {
            return NOTHING;
        }
        depth++;
        var inside = choice();
        depth--;
        at++;
        var behind = pattern.startsWith("?<=", start);
        var isLast = at == pattern.length() || is('|');
        if (behind || pattern.startsWith("?=", start)) {
            return anywhere && depth == 0 && (behind ? isFirst : isLast) ? inside : NOTHING;
        }
        return pattern.startsWith("?!", start) || pattern.startsWith("?<!", start) ? NOTHING : inside;
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
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new Repeated(anySign(), 0, -1);
            default -> signs(start);
        };
    }

    private static Part anySign() {
        var all = new BitSet();
        all.set(0, BEYOND + 1);
        return new Signs(all);
    }

    /** What the part from there to here matches, which is one sign. */
    private Part signs(int start) {
        var written = pattern.substring(start, at);
        var isLetter = written.length() == 1 && Character.isLetter(written.charAt(0));
        if (written.length() == 1 && (!isLetter || !isAnyCase())) {
            return new Signs(only(written.charAt(0)));
        }
        return new Signs(SIGNS.computeIfAbsent((isAnyCase() ? "(?i)" : "") + written, PatternSyntax::fitting));
    }

    private boolean isAnyCase() {
        return (flags & Pattern.CASE_INSENSITIVE) != 0;
    }

    private static BitSet only(char sign) {
        var fit = new BitSet();
        fit.set(Math.min(sign, BEYOND));
        return fit;
    }

    private static BitSet fitting(String written) {
        var one = Pattern.compile(written, Pattern.DOTALL).matcher("");
        var fit = new BitSet();
        for (char sign = 0; sign < ASCII; sign++) {
            fit.set(sign, one.reset(String.valueOf(sign)).matches());
        }
        var listsAscii = written.chars().allMatch(sign -> sign < ASCII)
                && !written.contains("[^")
                && NOT_ASCII.stream().noneMatch(written::contains);
        fit.set(BEYOND, !listsAscii);
        return fit;
    }

    private boolean is(char sign) {
        return at < pattern.length() && pattern.charAt(at) == sign;
    }
}
