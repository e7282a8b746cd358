package dev.rolegraph.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the known role that a name was probably meant to be: a slip of one word, another order, another hyphen. */
final class NearRoles {
    private static final int LONG_WORD = 7;
    private static final int MOST_WORDS = 6;

    private record Spelling(List<String> words, String name) {}

    private final Map<String, List<Spelling>> byWord = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();

    NearRoles(Collection<Entry> roles) {
        roles.forEach(entry -> entry.spellings().forEach(spelling -> add(spelling, entry.name())));
    }

    private void add(String spelling, String name) {
        var title = Title.of(spelling).singular();
        var words = title.words().stream().map(Title.Word::folded).toList();
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return;
        }
        joined.putIfAbsent(String.join("", words), name);
        words.stream()
                .distinct()
                .forEach(word ->
                        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(new Spelling(words, name)));
    }

    /** @param phrase not known itself */
    Optional<String> to(String phrase) {
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        var words = Title.of(phrase).singular().words().stream()
                .map(Title.Word::folded)
                .toList();
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return Optional.ofNullable(joined.get(String.join("", words)))
                .or(() -> words.stream()
                        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                        .filter(spelling -> areNear(words, spelling.words))
                        .map(Spelling::name)
                        .findFirst());
    }

    private static boolean areNear(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        var differ = -1;
        for (var i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                if (differ >= 0) {
                    return sorted(one).equals(sorted(other));
                }
                differ = i;
            }
        }
        return differ >= 0 && isSlip(one.get(differ), other.get(differ));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** A letter too many, too few or wrong; in a long word two. */
    private static boolean isSlip(String one, String other) {
        var most = Math.min(one.length(), other.length()) < LONG_WORD ? 1 : 2;
        return one.length() > 3
                && one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= most
                && distance(one, other) <= most;
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + same);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[other.length()];
    }
}
