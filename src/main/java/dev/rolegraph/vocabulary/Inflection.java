package dev.rolegraph.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/** The regular number of English nouns. What is no plural by its ending stays as it is. */
final class Inflection {
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y", Pattern.CASE_INSENSITIVE);

    private Inflection() {}

    static String singular(String noun) {
        var lower = noun.toLowerCase(Locale.ROOT);
        if (lower.length() < 3 || !lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("ops")) {
            return noun;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return cut(noun, 3) + "y";
        }
        var hissing = lower.endsWith("es") && HISSING.matcher(cut(lower, 2)).matches();
        return cut(noun, hissing && !lower.endsWith("ses") ? 2 : 1);
    }

    static String plural(String noun) {
        if (CONSONANT_Y.matcher(noun).matches()) {
            return cut(noun, 1) + "ies";
        }
        return noun + (HISSING.matcher(noun).matches() ? "es" : "s");
    }

    private static String cut(String noun, int letters) {
        return noun.substring(0, noun.length() - letters);
    }
}
