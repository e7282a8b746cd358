package dev.rolegraph.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an entry names, and the fields that only its kind has. */
enum Kind {
    TECHNOLOGY("technologies", Set.of("category", "homepage")),
    ROLE("roles", Set.of("nature")),
    SKILL("skills", Set.of("broader")),
    TOPIC("topics", Set.of());

    private final String list;
    private final Set<String> details;

    Kind(String list, Set<String> details) {
        this.list = list;
        this.details = details;
    }

    static Optional<Kind> ofList(String list) {
        return Arrays.stream(values()).filter(kind -> kind.list.equals(list)).findFirst();
    }

    /** The field of a file that lists such entries. */
    String list() {
        return list;
    }

    Set<String> details() {
        return details;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What two spellings of one name have in common. */
    String key(String name) {
        return switch (this) {
            case TECHNOLOGY -> Phrase.key(name);
            case ROLE -> Title.of(name).singular().key();
            case SKILL, TOPIC -> Inflection.singular(Phrase.key(name));
        };
    }
}
