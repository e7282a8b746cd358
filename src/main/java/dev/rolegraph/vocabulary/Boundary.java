package dev.rolegraph.vocabulary;

/** Where a name may begin and end in running text. */
enum Boundary {
    /** Identifiers, file names and kebab-case names of roles are no mention of the technology in them. */
    TECHNOLOGY {
        @Override
        boolean allowsBefore(String text, int at) {
            var sign = text.charAt(at);
            return sign != '_' && sign != '@' && sign != '$' && sign != '\\' && sign != '.';
        }

        @Override
        boolean allowsAfter(String text, int start, int at) {
            return switch (text.charAt(at)) {
                case '_', '@', '#' -> false;
                case '+' -> !text.startsWith("++", at);
                case '.' -> !isWordAt(text, at + 1);
                case '-' -> !namesRole(text, at);
                default -> true;
            };
        }
    },

    /** An address such as {@code agent_frontend_engineer_*} is a mention of the role. */
    ROLE {
        @Override
        boolean allowsBefore(String text, int at) {
            return text.charAt(at) != '.' || !isWordAt(text, at - 1);
        }

        @Override
        boolean allowsAfter(String text, int start, int at) {
            return switch (text.charAt(at)) {
                case '-' -> !isWordAt(text, at + 1);
                // The folder product-team/, but not 'QA Engineer/Tester'.
                case '/' -> text.substring(start, at).indexOf(' ') >= 0;
                default -> true;
            };
        }
    };

    /** Longer chains of hyphens are no names, and would cost time. */
    private static final int LONGEST_TAIL = 60;

    private static final int ASCII = 128;
    private static final boolean[] WORD = new boolean[ASCII];
    private static final char[] FOLDED = new char[ASCII];

    static {
        for (char sign = 0; sign < ASCII; sign++) {
            WORD[sign] = Character.isLetterOrDigit(sign);
            FOLDED[sign] = folded(sign);
        }
    }

    abstract boolean allowsBefore(String text, int at);

    abstract boolean allowsAfter(String text, int start, int at);

    boolean startsAt(String text, int start) {
        return start == 0 || (!isBetweenLetters(text, start) && allowsBefore(text, start - 1));
    }

    boolean endsAt(String text, int start, int end) {
        return end == text.length() || (!isBetweenLetters(text, end) && allowsAfter(text, start, end));
    }

    static boolean isBetweenLetters(String text, int at) {
        return isWordAt(text, at - 1) && isWordAt(text, at);
    }

    /** The end of a web address that starts here; else 0. */
    static int addressEnd(String text, int start) {
        var sign = text.charAt(start);
        var isAddress = (sign == 'h' && (text.startsWith("https://", start) || text.startsWith("http://", start)))
                || (sign == 'w' && text.startsWith("www.", start));
        var end = start;
        while (isAddress && end < text.length() && !isAddressEnd(text.charAt(end))) {
            end++;
        }
        return isAddress ? end : 0;
    }

    private static boolean isAddressEnd(char sign) {
        return Character.isWhitespace(sign) || sign == ')' || sign == '>' || sign == ']';
    }

    /** One form for all spellings: lower case, ASCII for full width, a space for what joins words. */
    static char fold(char sign) {
        return sign < ASCII ? FOLDED[sign] : folded(sign);
    }

    private static char folded(char sign) {
        if (sign == '-' || sign == '_' || sign == '‐' || sign == '‑' || sign == '\u00a0') {
            return ' ';
        }
        if (sign >= '！' && sign <= '～') {
            return Character.toLowerCase((char) (sign - '！' + '!'));
        }
        return Character.isWhitespace(sign) ? ' ' : Character.toLowerCase(sign);
    }

    /** Whether the kebab-case name that goes on here ends as names of roles do: {@code python-architect}. */
    private static boolean namesRole(String text, int hyphen) {
        var last = hyphen;
        var end = hyphen;
        var farthest = Math.min(text.length(), hyphen + LONGEST_TAIL);
        while (end < farthest && (text.charAt(end) == '-' || isWordAt(text, end))) {
            if (text.charAt(end) == '-') {
                last = end;
            }
            end++;
        }
        return Nouns.isPerson(text.substring(last + 1, end));
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length() && isWord(text.charAt(at));
    }

    /** A letter, a digit, or a part of one. */
    static boolean isWord(char sign) {
        return sign < ASCII ? WORD[sign] : isWordBeyondAscii(sign);
    }

    private static boolean isWordBeyondAscii(char sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE -> true;
            default -> Character.isLetterOrDigit(sign);
        };
    }
}
