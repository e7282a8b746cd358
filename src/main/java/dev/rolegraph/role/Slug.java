package dev.rolegraph.role;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a named thing: letters and digits of any script in lower case, joined by single
 * hyphens. Two spellings that differ only in case, width, spacing or punctuation have one slug.
 */
public record Slug(String value) implements Comparable<Slug> {
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern LEADING_DOT = Pattern.compile("^\\.(?=\\p{L})");
    private static final Pattern SHARP = Pattern.compile("(?<=\\p{L})#");

    /** Signs that tell names apart: C, C++ and C# are three languages. */
    private static String spelled(String name) {
        var spelled = LEADING_DOT.matcher(name).replaceFirst("dot").replace("++", "plusplus");
        return SHARP.matcher(spelled).replaceAll("sharp").replace("&", " and ");
    }

    /**
     * The slug of a name as people write it.
     *
     * @return empty ({@code isBlank()}) where the name has neither letter nor digit
     */
    public static Slug of(String name) {
        var simple = ofWords(name);
        if (simple != null) {
            return simple;
        }
        var folded = Normalizer.normalize(spelled(name.strip()), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var joined = NOT_NAME.matcher(folded).replaceAll("-");
        var from = joined.startsWith("-") ? 1 : 0;
        var to = joined.endsWith("-") && joined.length() > from ? joined.length() - 1 : joined.length();
        return new Slug(joined.substring(from, to));
    }

    /** The slug of a name of plain letters, digits, spaces and hyphens, as most are; null for any other. */
    private static @Nullable Slug ofWords(String name) {
        var slug = new StringBuilder(name.length());
        var gap = false;
        for (int i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            } else if (c == ' ' || c == '-') {
                gap = true;
            } else {
                return null;
            }
        }
        return new Slug(slug.toString());
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
