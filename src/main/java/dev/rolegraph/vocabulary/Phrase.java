package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Slug;
import dev.rolegraph.role.WordHashes;
import dev.rolegraph.role.WordSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A phrase as documents write it, freed of what does not belong to the name. */
final class Phrase {
    /** No name is longer; what is would only cost time. */
    private static final int LONGEST = 120;

    private static final int ASCII = 128;

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()]*\\)");
    private static final Pattern MARKERS = Pattern.compile("[`*~\"“”]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s_'‘(\\[]+|[\\s_'’.,;:!?)\\]]+$");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:\\d+[.)]\\s+)?(?:(?:the|an?|our|your)\\s+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_SUFFIX = Pattern.compile("-js(?=-|$)");
    private static final Pattern VERSION = Pattern.compile(
            "[\\s(]*(?:\\bv|\\bversions?\\s*|[≥>~^]=?\\s*|\\s)?\\d[\\dx.*]*\\+?(?:\\s*[-–/,]\\s*v?\\d[\\dx.*]*\\+?)*"
                    + "(?:\\s*\\(?LTS\\)?)?(?:\\s+(?:or|and)\\s+(?:later|higher|newer|above|up))?\\s*\\)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DETAIL = Pattern.compile(
            "\\s+(?:programming language|language|framework|library|basics|fundamentals)$", Pattern.CASE_INSENSITIVE);

    /** The maker's name in front: 'Atlassian Trello', 'JetBrains PyCharm'. */
    private static final String MAKERS =
            "adobe|amazon|apache|apple|atlassian|aws|eclipse|elastic|gcp|google|google cloud|hashicorp|ibm|jetbrains"
                    + "|microsoft|netflix|oracle|red hat|vmware";

    private static final Pattern MAKER = Pattern.compile("^(?:" + MAKERS + ")\\s+", Pattern.CASE_INSENSITIVE);

    /** Words that may stand before the first one of a name. */
    private static final WordHashes BEFORE_NAMES =
            WordHashes.of(Stream.concat(Stream.of("the", "a", "an", "our", "your"), Stream.of(MAKERS.split("[| ]")))
                    .toList());

    /**
     * What may stand around a name.
     *
     * @param sign a kind of sign that is in all of them
     */
    private record Extra(Pattern words, IntPredicate sign) {
        boolean mayBeIn(String phrase) {
            return phrase.chars().anyMatch(sign);
        }
    }

    private static final List<Extra> EXTRAS = List.of(
            new Extra(VERSION, Character::isDigit),
            new Extra(DETAIL, Character::isWhitespace),
            new Extra(MAKER, Character::isWhitespace));

    private Phrase() {}

    /** Without markdown markers, quotes, surrounding punctuation and article. */
    static String plain(String phrase) {
        var plain = isPlain(phrase) ? phrase : unmarked(phrase);
        return mayBeginWithArticle(plain) ? ARTICLE.matcher(plain).replaceFirst("") : plain;
    }

    private static boolean mayBeginWithArticle(String phrase) {
        return !phrase.isEmpty() && ("aAoOtTyY".indexOf(phrase.charAt(0)) >= 0 || Character.isDigit(phrase.charAt(0)));
    }

    /** Letters, digits, spaces and hyphens, beginning and ending with letters or digits: most phrases need no more. */
    private static boolean isPlain(String phrase) {
        for (var i = 0; i < phrase.length(); i++) {
            var sign = phrase.charAt(i);
            var joins = (sign == ' ' || sign == '-') && i > 0 && i < phrase.length() - 1;
            if (!joins && (sign >= ASCII || !Character.isLetterOrDigit(sign))) {
                return false;
            }
        }
        return true;
    }

    private static String unmarked(String phrase) {
        var folded = Normalizer.normalize(phrase, Normalizer.Form.NFKC);
        var linked = LINK.matcher(folded).replaceAll("$1");
        var unmarked = MARKERS.matcher(linked).replaceAll("");
        return ENDS.matcher(unmarked).replaceAll("");
    }

    /** What spellings of one technology have in common: Node.js, NodeJS and node-js. */
    static String key(String name) {
        var slug = Slug.of(name).value();
        return slug.contains("-js") ? SCRIPT_SUFFIX.matcher(slug).replaceAll("js") : slug;
    }

    /** The technology that the phrase names as it stands; else without its version, a word like 'basics', its maker. */
    static Optional<Entry> technology(String phrase, Shelf technologies) {
        if (phrase.length() > LONGEST || !beginsLikeName(phrase, technologies) || !technologies.mayBeIn(phrase)) {
            return Optional.empty();
        }
        var plain = plain(phrase);
        var found = technologies.named(key(plain));
        for (var extra : EXTRAS) {
            if (found.isEmpty() && extra.mayBeIn(plain)) {
                found = without(extra.words, plain).flatMap(rest -> technologies.named(key(rest)));
            }
        }
        return found;
    }

    /** False only where the phrase begins with a plain word that no name begins with, as most phrases do. */
    private static boolean beginsLikeName(String phrase, Shelf shelf) {
        var first = 0L;
        var end = 0;
        while (end < phrase.length() && isLetter(phrase.charAt(end))) {
            first = WordHashes.hash(first, WordSet.folded(phrase.charAt(end)));
            end++;
        }
        return end == 0
                || end < phrase.length() && phrase.charAt(end) != ' '
                || shelf.mayBeginWith(first)
                || BEFORE_NAMES.has(first);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private static Optional<String> without(Pattern extra, String phrase) {
        var matcher = extra.matcher(phrase);
        return matcher.find() ? Optional.of(matcher.replaceFirst("")) : Optional.empty();
    }

    static Optional<Entry> skill(String phrase, Shelf skills) {
        return whole(Kind.SKILL, phrase, skills);
    }

    static Optional<Entry> topic(String phrase, Shelf topics) {
        return whole(Kind.TOPIC, phrase, topics);
    }

    private static Optional<Entry> whole(Kind kind, String phrase, Shelf shelf) {
        return phrase.length() > LONGEST ? Optional.empty() : shelf.named(kind.key(plain(phrase)));
    }
}
