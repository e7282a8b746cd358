package dev.rolegraph.vocabulary;

import dev.rolegraph.role.RolegraphException.BadRequest;
import dev.rolegraph.role.Slug;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of one kind. Within a folder each spelling belongs to one entry; a later folder may take it over. */
final class Shelf {
    private final Map<Slug, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Slug> owners = new HashMap<>();

    void add(Entry entry) {
        var earlier = entries.get(entry.slug());
        if (earlier != null && sameFolder(earlier, entry)) {
            throw wrong(entry, "slug '%s' already belongs to %s; remove one of the two", entry.slug(), earlier.label());
        }
        if (earlier == null
                && entry.kind() == Kind.TECHNOLOGY
                && entry.detail("category").isEmpty()) {
            throw wrong(entry, "it has no category; give it one, such as Database");
        }
        entry.spellings().forEach(spelling -> claim(spelling, entry));
        entries.put(entry.slug(), earlier == null ? entry : earlier.amendedBy(entry));
    }

    private void claim(String spelling, Entry entry) {
        var key = entry.kind().key(spelling);
        if (key.isEmpty()) {
            throw wrong(entry, "'%s' has neither letter nor digit; remove it", spelling);
        }
        var owner = owners.put(key, entry.slug());
        if (owner == null || owner.equals(entry.slug())) {
            return;
        }
        var other = entries.getOrDefault(owner, entry);
        if (sameFolder(other, entry)) {
            throw wrong(entry, "'%s' already belongs to %s; remove it from one of the two", spelling, other.label());
        }
        if (other.isNamed(key)) {
            throw wrong(
                    entry,
                    "'%s' is the name of %s; to change that entry, write 'slug: %s'",
                    spelling,
                    other.label(),
                    owner);
        }
        entries.put(owner, other.without(key));
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    Optional<Entry> named(String key) {
        return Optional.ofNullable(owners.get(key)).map(entries::get);
    }

    private static boolean sameFolder(Entry one, Entry other) {
        return one.file().folder().equals(other.file().folder());
    }

    static BadRequest wrong(Entry entry, String what, Object... values) {
        return new BadRequest("%s: %s '%s': %s."
                .formatted(entry.file().path(), entry.kind().word(), entry.name(), what.formatted(values)));
    }
}
