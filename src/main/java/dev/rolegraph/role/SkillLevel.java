package dev.rolegraph.role;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How well a skill is mastered, lowest first, with the words that documents use for it. */
public enum SkillLevel {
    BASIC("basic", "novice", "beginner", "familiar", "working knowledge"),
    COMPETENT("competent", "intermediate"),
    ADVANCED("advanced", "proficient", "strong"),
    EXPERT("expert", "master");

    private static final String SUFFIX = " level";

    private static final Map<String, SkillLevel> BY_WORD = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(level -> level.spellings().forEach(word -> BY_WORD.put(word, level)));
    }

    private final List<String> words;

    SkillLevel(String... words) {
        this.words = List.of(words);
    }

    /** The level that a word names, in any case; empty for a word of the author's own. */
    public static Optional<SkillLevel> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The words, in lower case, for this level or a higher one. */
    public List<String> andAbove() {
        return Arrays.stream(values())
                .filter(level -> level.compareTo(this) >= 0)
                .flatMap(SkillLevel::spellings)
                .toList();
    }

    private Stream<String> spellings() {
        return words.stream().flatMap(word -> Stream.of(word, word + SUFFIX));
    }
}
