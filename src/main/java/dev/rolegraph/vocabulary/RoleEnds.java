package dev.rolegraph.vocabulary;

import dev.rolegraph.role.WordSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The last words of names of roles in either number: a text without one of them names no known role. */
final class RoleEnds {
    private static final String TEAM = "team";

    private RoleEnds() {}

    static WordSet of(Collection<Entry> roles) {
        var ends = new HashSet<String>();
        for (var role : roles) {
            role.keys().forEach(key -> add(key, ends));
        }
        return new WordSet(ends);
    }

    private static void add(String key, Set<String> ends) {
        var start = key.lastIndexOf('-') + 1;
        var last = key.substring(start);
        FirstWords.stems(last).forEach(word -> addNumbers(word, ends));
        // 'Design' is also short for the design team.
        if (last.equals(TEAM) && start > 0) {
            add(key.substring(0, start - 1), ends);
        }
    }

    private static void addNumbers(String noun, Set<String> ends) {
        ends.add(noun);
        ends.add(noun + "s");
        ends.add(noun + "es");
        if (noun.endsWith("y")) {
            ends.add(noun.substring(0, noun.length() - 1) + "ies");
        }
    }
}
