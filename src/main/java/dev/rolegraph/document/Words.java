package dev.rolegraph.document;

import java.util.Locale;

/** What headings, labels and phrases are without the signs around them. */
final class Words {
    /** What is longer is a sentence, not a heading. */
    static final int LONGEST_HEADING = 100;

    private static final Wording SPACE = Wording.of("\\s+");
    private static final Wording ORDINAL =
            Wording.of("^(?:\\(?\\d{1,3}(?:\\.\\d{1,3})*[.):]?\\s+|[IVX]{1,5}[.)]\\s+|[A-Za-z][.)]\\s+)");
    private static final Wording STEP =
            Wording.ofAnyCase("^(?:step|phase|stage)\\s+(?:\\d{1,3}|[IVX]{1,5}|[A-E])\\s*(?:[:.)]|\\s[-–—])\\s*");
    private static final Wording SIGNS_BEFORE = Wording.of("^[^\\p{L}\\p{N}({\\[`\"'<.@/$]+");
    private static final Wording SIGNS_BEHIND = Wording.of("[\\s:：\\p{So}\\x{FE0F}\\x{200D}\\x{FFFD}*_#]+$");
    private static final Wording SPEAKER =
            Wording.of("^(?:you|i|we|it|(?:this|the) (?:agent|role))\\s+(?:also\\s+)?(?=\\S)");
    private static final Wording PLACEHOLDER = Wording.of(
            "\\{\\{[^}]*}}|\\{[A-Za-z_][\\w ]*}|<[a-z_][\\w -]*>|\\$\\{[^}]*}|\\[[A-Z][A-Z_ ]+]|\\[(?:your|insert) [^\\]]*]");

    private Words() {}

    /** A heading's words: no ordinal, no 'Step 3:', no emoji, no trailing colon. */
    static String title(String heading) {
        return isBare(heading) ? heading : bare(heading);
    }

    /** Whether it is words alone, as most headings are, and none that numbers it. */
    private static boolean isBare(String heading) {
        for (var i = 0; i < heading.length(); i++) {
            var sign = heading.charAt(i);
            var isWord = sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
            if (!isWord && (sign != ' ' || i == 0 || i == heading.length() - 1)) {
                return false;
            }
        }
        return !STEP.begins(heading);
    }

    private static String bare(String heading) {
        var bare = SIGNS_BEFORE.replaceFirst(heading.strip(), "");
        bare = STEP.replaceFirst(bare, "");
        bare = ORDINAL.replaceFirst(bare, "");
        bare = SIGNS_BEFORE.replaceFirst(bare, "");
        return SIGNS_BEHIND.replaceFirst(bare, "").strip();
    }

    /** A title in lower case, without the one who speaks: 'You receive work from' is 'receive work from'. */
    static String subject(String heading) {
        return SPEAKER.replaceFirst(title(heading).toLowerCase(Locale.ROOT), "");
    }

    static boolean isStep(String heading) {
        var bare = SIGNS_BEFORE.replaceFirst(heading.strip(), "");
        return STEP.isIn(bare);
    }

    static boolean isNumbered(String heading) {
        return ORDINAL.isIn(SIGNS_BEFORE.replaceFirst(heading.strip(), ""));
    }

    static int count(String phrase) {
        var bare = phrase.strip();
        var count = 0;
        var inside = false;
        for (var i = 0; i < bare.length(); i++) {
            var isWord = !isSpace(bare.charAt(i));
            count += isWord && !inside ? 1 : 0;
            inside = isWord;
        }
        return count;
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r';
    }

    static String joined(String text) {
        return SPACE.replaceAll(text.strip(), " ");
    }

    /** Whether a value still waits to be filled in. */
    static boolean isPlaceholder(String value) {
        for (var i = 0; i < value.length(); i++) {
            var sign = value.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                return false;
            }
            if (sign == '{' || sign == '<' || sign == '[') {
                return PLACEHOLDER.replaceAll(value, "").chars().noneMatch(Character::isLetterOrDigit);
            }
        }
        return true;
    }
}
