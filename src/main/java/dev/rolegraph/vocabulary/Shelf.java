package dev.rolegraph.vocabulary;

import dev.rolegraph.role.RolegraphException.BadRequest;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.WordHashes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of one kind. Within a folder each spelling belongs to one entry. An entry of a later folder takes over an
 * alias that it claims, and a whole entry whose name or slug it claims.
 */
final class Shelf {
    private final Map<Slug, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> owners = new HashMap<>();
    private final WordHashes firstWords = new WordHashes();
    private final FirstWords names = new FirstWords();

    void add(Entry added) {
        var keys = keys(added);
        var entry = added;
        for (var other : rivals(added, keys)) {
            rejectSameFolder(added, other);
            if (other.slug().equals(added.slug()) || added.claims(other.name())) {
                entries.remove(other.slug());
                entry = other.amendedBy(entry);
                keys.addAll(other.keys());
            } else {
                var left = other.withoutSpellingsOf(added);
                entries.put(other.slug(), left);
                left.keys().forEach(key -> owners.put(key, left));
            }
        }
        if (entry.kind() == Kind.TECHNOLOGY && entry.detail("category").isEmpty()) {
            throw wrong(added, "it has no category; give it one, such as Database");
        }
        entries.put(entry.slug(), entry);
        for (var key : keys) {
            owners.put(key, entry);
            addFirstWord(key);
            names.add(key);
        }
    }

    /** 'nodejs' is also written as two words. */
    private void addFirstWord(String key) {
        var end = key.indexOf('-');
        var first = end < 0 ? key : key.substring(0, end);
        firstWords.add(WordHashes.hash(first));
        if (first.endsWith("js")) {
            firstWords.add(WordHashes.hash(first.substring(0, first.length() - 2)));
        }
    }

    /** Whether the key of any entry may begin with a word of that hash; false for most words of a text. */
    boolean mayBeginWith(long word) {
        return firstWords.has(word);
    }

    /** False only where no part of a text is a name of any entry. */
    boolean mayBeIn(String text) {
        return names.mayBeIn(text);
    }

    private static Set<String> keys(Entry entry) {
        var keys = new LinkedHashSet<String>();
        entry.spellings().forEach(spelling -> {
            var key = entry.kind().key(spelling);
            if (key.isEmpty()) {
                throw wrong(entry, "'%s' has neither letter nor digit; remove it", spelling);
            }
            keys.add(key);
        });
        return keys;
    }

    /** The entries that have the new one's slug or one of its spellings. */
    private Set<Entry> rivals(Entry added, Set<String> keys) {
        var rivals = new LinkedHashSet<Entry>();
        Optional.ofNullable(entries.get(added.slug())).ifPresent(rivals::add);
        keys.forEach(key -> named(key).ifPresent(rivals::add));
        return rivals;
    }

    private static void rejectSameFolder(Entry added, Entry other) {
        if (!other.file().folder().equals(added.file().folder())) {
            return;
        }
        var shared = added.spellings().filter(other::claims).findFirst();
        throw shared.map(spelling -> wrong(
                        added, "'%s' already belongs to %s; remove it from one of the two", spelling, other.label()))
                .orElseGet(() -> wrong(
                        added, "slug '%s' already belongs to %s; give one another slug", added.slug(), other.label()));
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    Optional<Entry> named(String key) {
        return Optional.ofNullable(owners.get(key));
    }

    static BadRequest wrong(Entry entry, String what, Object... values) {
        return new BadRequest("%s: %s '%s': %s."
                .formatted(entry.file().path(), entry.kind().word(), entry.name(), what.formatted(values)));
    }
}
