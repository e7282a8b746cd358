package dev.rolegraph.document;

/**
 * Signs that say nothing where they stand around a phrase.
 *
 * @param before signs besides white space
 * @param behind signs besides white space
 */
record Edges(String before, String behind) {
    /** The phrase without the signs at its ends. */
    String strip(String phrase) {
        var from = 0;
        var to = phrase.length();
        while (from < to && isIn(before, phrase.charAt(from))) {
            from++;
        }
        while (to > from && isIn(behind, phrase.charAt(to - 1))) {
            to--;
        }
        return phrase.substring(from, to);
    }

    private static boolean isIn(String signs, char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r' || signs.indexOf(sign) >= 0;
    }
}
