package dev.rolegraph.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** What headings, labels and phrases are without the signs around them. */
final class Words {
    /** What is longer is a sentence, not a heading. */
    static final int LONGEST_HEADING = 100;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:\\(?\\d{1,3}(?:\\.\\d{1,3})*[.):]?\\s+|[IVX]{1,5}[.)]\\s+|[A-Za-z][.)]\\s+)");
    private static final Pattern STEP = Pattern.compile(
            "^(?:step|phase|stage)\\s+(?:\\d{1,3}|[IVX]{1,5}|[A-E])\\s*(?:[:.)]|\\s[-–—])\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}({\\[`\"'<.@/$]+");
    private static final Pattern SIGNS_BEHIND = Pattern.compile("[\\s:：\\p{So}\\x{FE0F}\\x{200D}\\x{FFFD}*_#]+$");
    private static final Pattern SPEAKER =
            Pattern.compile("^(?:you|i|we|it|(?:this|the) (?:agent|role))\\s+(?:also\\s+)?(?=\\S)");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^}]*}}|\\{[A-Za-z_][\\w ]*}|<[a-z_][\\w -]*>|\\$\\{[^}]*}|\\[[A-Z][A-Z_ ]+]|\\[(?:your|insert) [^\\]]*]");

    private Words() {}

    /** A heading's words: no ordinal, no 'Step 3:', no emoji, no trailing colon. */
    static String title(String heading) {
        var bare = SIGNS_BEFORE.matcher(heading.strip()).replaceFirst("");
        bare = STEP.matcher(bare).replaceFirst("");
        bare = ORDINAL.matcher(bare).replaceFirst("");
        bare = SIGNS_BEFORE.matcher(bare).replaceFirst("");
        return SIGNS_BEHIND.matcher(bare).replaceFirst("").strip();
    }

    /** A title in lower case, without the one who speaks: 'You receive work from' is 'receive work from'. */
    static String subject(String heading) {
        return SPEAKER.matcher(title(heading).toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    static boolean isStep(String heading) {
        var bare = SIGNS_BEFORE.matcher(heading.strip()).replaceFirst("");
        return STEP.matcher(bare).find();
    }

    static boolean isNumbered(String heading) {
        return ORDINAL.matcher(SIGNS_BEFORE.matcher(heading.strip()).replaceFirst(""))
                .find();
    }

    static int count(String phrase) {
        var bare = phrase.strip();
        return bare.isEmpty() ? 0 : SPACE.split(bare).length;
    }

    static String joined(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /** Whether a value still waits to be filled in. */
    static boolean isPlaceholder(String value) {
        return PLACEHOLDER.matcher(value).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
    }
}
