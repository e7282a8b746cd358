package dev.rolegraph.document;

import dev.rolegraph.role.Importance;
import dev.rolegraph.role.SkillLevel;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A skill with its rating in parentheses: {@code **API design** (core, expert): detail}. Parentheses that give neither
 * an importance nor a level that is known hold something else.
 *
 * @param level as written
 */
record RatedSkill(
        String name,
        @Nullable Importance importance,
        @Nullable String level) {
    private static final Wording SHAPE = Wording.of("^([^(:]{2,80}?)\\s*\\(([^()]{1,60})\\)\\s*(?:[:：–—].*|-\\s.*)?$");
    private static final Wording PARTS = Wording.of("\\s*[,;/]\\s*");

    static Optional<RatedSkill> of(String text) {
        if (text.indexOf('(') < 0) {
            return Optional.empty();
        }
        return SHAPE.whole(text)
                .flatMap(shape -> rated(shape.group(1).strip(), shape.group(2).strip()));
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

    private static @Nullable Importance importance(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "core" -> Importance.CORE;
            case "primary" -> Importance.PRIMARY;
            case "secondary" -> Importance.SECONDARY;
            default -> null;
        };
    }
}
