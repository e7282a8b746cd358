package dev.rolegraph.document;

import dev.rolegraph.role.Importance;
import dev.rolegraph.role.SkillLevel;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A skill with its rating: {@code **API design** (core, expert): detail}, {@code API design: expert}. Parentheses that give neither
 * an importance nor a level that is known hold something else.
 *
 * @param level as written
 */
record RatedSkill(
        String name,
        @Nullable Importance importance,
        @Nullable String level) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;
    private static final int LONGEST_RATING = 60;
    /** What may stand behind the rating. */
    private static final Wording DETAIL = Wording.of("\\s*(?:[:：–—].*|-\\s.*)?");

    /** {@code API design: expert}: the level alone stands behind the name. */
    private static final Wording BEHIND =
            Wording.of("([^:：(]{2,80}?)\\s*(?:[:：]|\\s[-–—]+|[–—])\\s*(\\p{L}[\\p{L} ]{3,20})");

    private static final Wording PARTS = Wording.of("\\s*[,;/]\\s*");

    static Optional<RatedSkill> of(String text) {
        var set = BEHIND.whole(text).orElse(null);
        if (set != null && SkillLevel.of(set.group(2)).isPresent()) {
            return Optional.of(new RatedSkill(set.group(1).strip(), null, set.group(2)));
        }
        var open = text.indexOf('(');
        var close = text.indexOf(')', open + 1);
        if (open < SHORTEST || close < open + 2 || close > open + 1 + LONGEST_RATING) {
            return Optional.empty();
        }
        var name = text.substring(0, open).strip();
        var rating = text.substring(open + 1, close);
        return name.length() <= LONGEST
                        && name.indexOf(':') < 0
                        && rating.indexOf('(') < 0
                        && DETAIL.matches(text.substring(close + 1))
                ? rated(name, rating.strip())
                : Optional.empty();
    }

    /** Beside an importance any other word is the level: authors have words of their own for it. */
    private static Optional<RatedSkill> rated(String name, String rating) {
        Importance importance = null;
        String level = null;
        var known = false;
        for (var part : PARTS.split(rating, 0)) {
            var said = importance(part);
            if (said != null) {
                importance = said;
            } else if (level == null) {
                level = part;
                known = SkillLevel.of(part).isPresent();
            }
        }
        return importance != null || known ? Optional.of(new RatedSkill(name, importance, level)) : Optional.empty();
    }

    /** Null where the word says none. */
    static @Nullable Importance importance(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "core" -> Importance.CORE;
            case "primary" -> Importance.PRIMARY;
            case "secondary" -> Importance.SECONDARY;
            default -> null;
        };
    }
}
