package dev.rolegraph.vocabulary;

/** Where a name may begin and end in running text. */
enum Boundary {
    /** Identifiers, file names and kebab-case names of roles are no mention of the technology in them. */
    TECHNOLOGY {
        @Override
        boolean allowsBefore(String text, int at) {
            var sign = text.charAt(at);
            return switch (sign) {
                case '_', '@', '$', '\\' -> false;
                case '.' -> !isWordAt(text, at - 1);
                default -> true;
            };
        }

        @Override
        boolean allowsAfter(String text, int at) {
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
        boolean allowsAfter(String text, int at) {
            return text.charAt(at) != '-' || !isWordAt(text, at + 1);
        }
    };

    /** Longer chains of hyphens are no names, and would cost time. */
    private static final int LONGEST_TAIL = 60;

    abstract boolean allowsBefore(String text, int at);

    abstract boolean allowsAfter(String text, int at);

    boolean startsAt(String text, int start) {
        return start == 0 || (!isBetweenLetters(text, start) && allowsBefore(text, start - 1));
    }

    boolean endsAt(String text, int end) {
        return end == text.length() || (!isBetweenLetters(text, end) && allowsAfter(text, end));
    }

    private static boolean isBetweenLetters(String text, int at) {
        return isWordAt(text, at - 1) && isWordAt(text, at);
    }

    /** The end of a web address that starts here, else {@code start}. */
    int skipped(String text, int start) {
        var sign = text.charAt(start);
        if (sign != 'h' && sign != 'w') {
            return start;
        }
        var isAddress = text.startsWith("https://", start)
                || text.startsWith("http://", start)
                || text.startsWith("www.", start);
        var end = start;
        while (isAddress && end < text.length() && !isAddressEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAddressEnd(char sign) {
        return Character.isWhitespace(sign) || sign == ')' || sign == '>' || sign == ']';
    }

    /** One form for all spellings: lower case, ASCII for full width, a space for what joins words. */
    static char fold(char sign) {
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
        return Nouns.isPerson(
                Nouns.singular(Title.Word.of(text.substring(last + 1, end))).folded());
    }

    static boolean isWordAt(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        var sign = text.charAt(at);
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign) || isMark(sign);
    }

    private static boolean isMark(char sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
