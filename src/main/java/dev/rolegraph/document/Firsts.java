package dev.rolegraph.document;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * What a pattern's matches begin with.
 *
 * @param signs those of ASCII that one can begin with; any where it may be empty
 * @param leads whether there is one at the start of a text only
 */
record Firsts(BitSet signs, boolean leads) {
    static final int ASCII = 128;

    static Firsts of(Pattern pattern) {
        var all = new Reader(pattern).alternatives();
        return new Firsts(all.empty ? any().signs : all.signs, all.leads);
    }

    /**
     * @param signs what a match can begin with
     * @param empty whether there may be nothing to begin with
     * @param leads whether it stands at the start of a text
     */
    private record Part(BitSet signs, boolean empty, boolean leads) {
        Part or(Part other) {
            return new Part(joined(other), empty || other.empty, leads && other.leads);
        }

        Part then(Part next) {
            var isNothing = empty && signs.isEmpty();
            return empty ? new Part(joined(next), next.empty, leads || isNothing && next.leads) : this;
        }

        private BitSet joined(Part other) {
            var both = (BitSet) signs.clone();
            both.or(other.signs);
            return both;
        }
    }

    private static final Part NOTHING = new Part(new BitSet(), true, false);
    private static final Part START = new Part(new BitSet(), true, true);

    private static Part any() {
        var signs = new BitSet();
        signs.set(0, ASCII);
        return new Part(signs, false, false);
    }

    private static final class Reader {
        private final String pattern;
        private final int flags;
        private final boolean anyCase;
        private int at;

        Reader(Pattern pattern) {
            this.pattern = pattern.pattern();
            this.flags = pattern.flags() & ~Pattern.CASE_INSENSITIVE;
            this.anyCase = flags != pattern.flags() || pattern.pattern().contains("(?i");
        }

        Part alternatives() {
            var part = sequence();
            while (at < pattern.length() && pattern.charAt(at) == '|') {
                at++;
                part = part.or(sequence());
            }
            return part;
        }

        private Part sequence() {
            var part = NOTHING;
            while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                part = part.then(repeated(atom()));
            }
            return part;
        }

        private Part repeated(Part part) {
            if (at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
                return part;
            }
            var sign = pattern.charAt(at);
            var optional = sign == '?' || sign == '*' || pattern.startsWith("{0", at);
            at = sign == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
            if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
                at++;
            }
            return optional ? new Part(part.signs, true, false) : part;
        }

        private Part atom() {
            var start = at;
            var sign = pattern.charAt(at++);
            return switch (sign) {
                case '(' -> group();
                case '[' -> {
                    at = classEnd(pattern, at);
                    yield signs(start);
                }
                case '\\' -> escaped(start);
                case '^' -> START;
                case '.' -> any();
                case '$' -> NOTHING;
                default -> one(sign);
            };
        }

        private Part group() {
            if (!pattern.startsWith("?", at)) {
                return closed();
            }
            var looks = pattern.startsWith("?=", at) || pattern.startsWith("?!", at) || pattern.startsWith("?<", at);
            while (":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            if (pattern.charAt(at++) == ')') {
                return NOTHING;
            }
            var inside = closed();
            return looks ? NOTHING : inside;
        }

        private Part closed() {
            var inside = alternatives();
            at++;
            return inside;
        }

        private Part escaped(int start) {
            var sign = pattern.charAt(at++);
            if ((sign == 'p' || sign == 'P' || sign == 'x') && pattern.startsWith("{", at)) {
                at = pattern.indexOf('}', at) + 1;
            }
            if (Character.isDigit(sign) || sign == 'k') {
                return any();
            }
            return "bBAzZG".indexOf(sign) >= 0 ? NOTHING : signs(start);
        }

        private Part one(char sign) {
            var signs = new BitSet();
            if (sign < ASCII) {
                signs.set(sign);
                if (anyCase) {
                    signs.set(Character.toLowerCase(sign));
                    signs.set(Character.toUpperCase(sign));
                }
            }
            return new Part(signs, false, false);
        }

        /** What the part from there to here matches, which is one sign. */
        private Part signs(int start) {
            var signs = Firsts.signs(pattern.substring(start, at), flags);
            if (anyCase) {
                signs.or(Firsts.signs(pattern.substring(start, at), flags | Pattern.CASE_INSENSITIVE));
            }
            return new Part(signs, false, false);
        }
    }

    /** Behind the class that was opened before an offset. */
    static int classEnd(String pattern, int from) {
        var at = from;
        for (var depth = 1; depth > 0; at++) {
            switch (pattern.charAt(at)) {
                case '[' -> depth++;
                case ']' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
        }
        return at;
    }

    /** The ASCII signs that a pattern for one sign fits. */
    static BitSet signs(String pattern, int flags) {
        var asWritten = Pattern.compile(pattern, flags | Pattern.DOTALL);
        var signs = new BitSet();
        for (char sign = 0; sign < ASCII; sign++) {
            signs.set(sign, asWritten.matcher(String.valueOf(sign)).matches());
        }
        return signs;
    }
}
