package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Slug;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phrase as documents write it, freed of what does not belong to the name. */
final class Phrase {
    /** No name is longer; what is would only cost time. */
    private static final int LONGEST = 120;

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()]*\\)");
    private static final Pattern MARKERS = Pattern.compile("[`*~\"“”]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s_'‘(\\[]+|[\\s_'’.,;:!?)\\]]+$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_SUFFIX = Pattern.compile("-js(?=-|$)");
    private static final Pattern VERSION = Pattern.compile(
            "[\\s(]*(?:\\bv|\\bversions?\\s*|[≥>~^]=?\\s*|\\s)?\\d[\\dx.*]*\\+?(?:\\s*[-–/,]\\s*v?\\d[\\dx.*]*\\+?)*"
                    + "(?:\\s*\\(?LTS\\)?)?(?:\\s+(?:or|and)\\s+(?:later|higher|newer|above|up))?\\s*\\)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DETAIL = Pattern.compile(
            "\\s+(?:programming language|language|framework|library|basics|fundamentals)$", Pattern.CASE_INSENSITIVE);

    private Phrase() {}

    /** Without markdown markers, quotes, surrounding punctuation and article. */
    static String plain(String phrase) {
        var folded = Normalizer.normalize(phrase, Normalizer.Form.NFKC);
        var linked = LINK.matcher(folded).replaceAll("$1");
        var unmarked = MARKERS.matcher(linked).replaceAll("");
        return ARTICLE.matcher(ENDS.matcher(unmarked).replaceAll("")).replaceFirst("");
    }

    /** What spellings of one technology have in common: Node.js, NodeJS and node-js. */
    static String key(String name) {
        return SCRIPT_SUFFIX.matcher(Slug.of(name).value()).replaceAll("js");
    }

    /** The technology that the phrase names as it stands, without its version, or without a word like 'basics'. */
    static Optional<Entry> technology(String phrase, Shelf technologies) {
        if (phrase.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(phrase);
        return technologies
                .named(key(plain))
                .or(() -> technologies.named(key(VERSION.matcher(plain).replaceFirst(""))))
                .or(() -> technologies.named(key(DETAIL.matcher(plain).replaceFirst(""))));
    }

    static Optional<Entry> skill(String phrase, Shelf skills) {
        return phrase.length() > LONGEST ? Optional.empty() : skills.named(Kind.SKILL.key(plain(phrase)));
    }
}
