package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that sees of most texts at a glance that it does not match them: by the sign that it would have to begin
 * with, or by strings that it cannot do without. What it says is what the pattern would say.
 */
final class Wording {
    /** As many as there are capital letters. */
    private static final int FEW = 26;

    private final Pattern pattern;
    private final boolean[] firsts = new boolean[Firsts.ASCII];
    /** Whether it can match at the start of a text only. */
    private final boolean leads;
    /** Whether few signs begin a match, so that it pays to look for them. */
    private final boolean isSparse;

    private final Sieve needed;

    private Wording(Pattern pattern) {
        this.pattern = pattern;
        var beginning = Firsts.of(pattern);
        beginning.signs().stream().forEach(sign -> firsts[sign] = true);
        this.leads = beginning.leads();
        this.isSparse = beginning.signs().cardinality() <= FEW;
        this.needed = Sieve.of(pattern);
    }

    static Wording of(String pattern) {
        return new Wording(Pattern.compile(pattern));
    }

    static Wording ofAnyCase(String pattern) {
        return new Wording(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether the whole text is so. */
    boolean matches(String text) {
        return canBegin(text) && needed.lets(text) && pattern.matcher(text).matches();
    }

    /** Whether the text begins so. */
    boolean begins(String text) {
        return canBegin(text) && pattern.matcher(text).lookingAt();
    }

    /** Whether some part of the text is so. */
    boolean isIn(String text) {
        return canBeIn(text)
                && (isSparse
                        ? next(pattern.matcher(text), text, 0) >= 0
                        : pattern.matcher(text).find());
    }

    /** All parts of the text that are so, left to right, none overlapping another. */
    List<MatchResult> all(String text) {
        if (!canBeIn(text)) {
            return List.of();
        }
        var matcher = pattern.matcher(text);
        if (!isSparse) {
            return matcher.results().toList();
        }
        var found = new ArrayList<MatchResult>();
        for (var at = next(matcher, text, 0); at >= 0; at = next(matcher, text, at)) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    /** Where the next match ends, tried only where one can begin; -1 if there is none. */
    private int next(Matcher matcher, String text, int from) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (var i = from; i < text.length(); i++) {
            if (isFirst(text.charAt(i)) && matcher.region(i, text.length()).lookingAt()) {
                return matcher.end();
            }
        }
        return -1;
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    String replaceFirst(String text, String by) {
        return canBeIn(text) ? pattern.matcher(text).replaceFirst(by) : text;
    }

    String replaceAll(String text, String by) {
        return canBeIn(text) ? pattern.matcher(text).replaceAll(by) : text;
    }

    String[] split(String text, int limit) {
        return canBeIn(text) ? pattern.split(text, limit) : new String[] {text};
    }

    /** Whether a match can begin where the text does. */
    private boolean canBegin(String text) {
        return text.isEmpty() || isFirst(text.charAt(0));
    }

    private boolean isFirst(char sign) {
        return sign >= Firsts.ASCII || firsts[sign];
    }

    private boolean canBeIn(String text) {
        if (leads) {
            return canBegin(text);
        }
        if (needed.isChoosy()) {
            return needed.lets(text);
        }
        for (var i = 0; i < text.length(); i++) {
            if (isFirst(text.charAt(i))) {
                return true;
            }
        }
        return text.isEmpty();
    }
}
