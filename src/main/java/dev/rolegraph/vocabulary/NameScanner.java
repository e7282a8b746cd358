package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.WordHashes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in running text: from each beginning of a word on, as long as some name goes on so from word to word.
 * Thread-safe once filled.
 */
final class NameScanner<T> {
    private final Map<String, Name<T>> names = new HashMap<>();
    private final WordHashes ends = new WordHashes();
    /** What names are up to the end of each of their words; most words of a text begin none. */
    private final WordHashes beginnings = new WordHashes();

    private final Boundary boundary;

    NameScanner(Boundary boundary) {
        this.boundary = boundary;
    }

    /** Any case counts, and a hyphen or underscore for a space. */
    void add(String name, T named) {
        name(name).any = new Meaning<>(named);
    }

    /** Only this case counts. */
    void addCased(String name, T named) {
        var known = name(name);
        known.cased = new Meaning<>(named);
        known.spelled = name;
    }

    /** The phrase hides the names in it. */
    void addHidden(String phrase) {
        name(phrase).any = new Meaning<>(null);
    }

    private Name<T> name(String name) {
        var hash = 0L;
        for (var i = 0; i < name.length(); i++) {
            hash = WordHashes.hash(hash, Boundary.fold(name.charAt(i)));
            if (!Boundary.isBetweenLetters(name, i + 1)) {
                beginnings.add(hash);
            }
        }
        ends.add(hash);
        return names.computeIfAbsent(folded(name), key -> new Name<>());
    }

    private static String folded(String name) {
        var folded = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            folded.append(Boundary.fold(name.charAt(i)));
        }
        return folded.toString();
    }

    List<Mention<T>> in(String text) {
        var mentions = new ArrayList<Mention<T>>();
        var at = 0;
        while (at < text.length()) {
            var found = longest(text, at);
            if (found == null) {
                at = Math.max(Math.max(at + 1, wordEnd(text, at)), Boundary.addressEnd(text, at));
                continue;
            }
            if (found.meaning.named != null) {
                mentions.add(new Mention<>(at, found.end, found.meaning.named));
            }
            at = Boundary.isWord(text.charAt(at)) ? wordEnd(text, found.end) : found.end;
        }
        return mentions;
    }

    /** Where the word ends that begins here; here where none does. */
    private static int wordEnd(String text, int start) {
        var end = start;
        while (end < text.length() && Boundary.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private @Nullable Found<T> longest(String text, int start) {
        Found<T> found = null;
        if (!boundary.startsAt(text, start)) {
            return null;
        }
        var hash = 0L;
        var at = start;
        while (at < text.length()) {
            var sign = Boundary.fold(text.charAt(at));
            hash = WordHashes.hash(hash, sign);
            at = behind(text, start, at, sign);
            if (Boundary.isBetweenLetters(text, at)) {
                continue;
            }
            if (!beginnings.has(hash)) {
                return found;
            }
            var meaning = at > start + 1 && ends.has(hash) ? meaning(text, start, at) : null;
            if (meaning != null && boundary.endsAt(text, start, at)) {
                found = new Found<>(at, meaning);
            }
        }
        return found;
    }

    /** Where a name goes on behind one of its signs: any white space in it counts as a single one. */
    private static int behind(String text, int start, int at, char sign) {
        var next = at + 1;
        while (sign == ' ' && at > start && next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private @Nullable Meaning<T> meaning(String text, int start, int end) {
        var folded = new StringBuilder(end - start);
        for (var at = start; at < end; ) {
            var sign = Boundary.fold(text.charAt(at));
            folded.append(sign);
            at = behind(text, start, at, sign);
        }
        var name = names.get(folded.toString());
        return name == null ? null : name.meaning(text, start, end);
    }

    /** What a name stands for; null where it only hides shorter names. */
    private record Meaning<T>(@Nullable T named) {}

    private record Found<T>(int end, Meaning<T> meaning) {}

    private static final class Name<T> {
        private @Nullable Meaning<T> any;
        private @Nullable Meaning<T> cased;
        private String spelled = "";

        @Nullable
        Meaning<T> meaning(String text, int start, int end) {
            if (any != null || cased == null) {
                return any;
            }
            var sameCase = spelled.length() == end - start && text.startsWith(spelled, start);
            return sameCase ? cased : null;
        }
    }
}
