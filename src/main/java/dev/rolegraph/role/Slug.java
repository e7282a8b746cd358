package dev.rolegraph.role;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The identity of a named thing: letters and digits of any script in lower case, joined by single
 * hyphens. Two spellings that differ only in case, width, spacing or punctuation have one slug.
 */
public record Slug(String value) implements Comparable<Slug> {
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern LEADING_DOT = Pattern.compile("^\\.(?=\\p{L})");

    /** Signs that tell names apart: C, C++ and C# are three languages. */
    private static String spelled(String name) {
        return LEADING_DOT
                .matcher(name)
                .replaceFirst("dot")
                .replace("++", "plusplus")
                .replaceAll("(?<=\\p{L})#", "sharp")
                .replace("&", " and ");
    }

    /**
     * The slug of a name as people write it.
     *
     * @return empty ({@code isBlank()}) where the name has neither letter nor digit
     */
    public static Slug of(String name) {
        var folded = Normalizer.normalize(spelled(name.strip()), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var joined = NOT_NAME.matcher(folded).replaceAll("-");
        return new Slug(joined.replaceAll("^-|-$", ""));
    }

    public boolean isBlank() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
