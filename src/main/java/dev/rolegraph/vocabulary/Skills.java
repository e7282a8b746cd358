package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The skills as a tree. */
final class Skills {
    private final Shelf shelf;

    private Skills(Shelf shelf) {
        this.shelf = shelf;
    }

    static List<KnownSkill> of(Shelf shelf) {
        var skills = new Skills(shelf);
        return shelf.entries().stream().map(skills::known).toList();
    }

    private KnownSkill known(Entry entry) {
        rejectCircle(entry);
        var broader = broader(entry).map(Entry::slug).orElse(null);
        return new KnownSkill(entry.slug(), entry.name(), entry.aliases(), broader);
    }

    private Optional<Entry> broader(Entry entry) {
        return entry.detail("broader")
                .map(name -> shelf.named(Kind.SKILL.key(name))
                        .orElseThrow(() -> Shelf.wrong(
                                entry,
                                "its broader skill '%s' is not in the vocabulary; add it or correct the name",
                                name)));
    }

    private void rejectCircle(Entry entry) {
        var passed = new HashSet<Slug>();
        var above = Optional.of(entry);
        while (above.isPresent()) {
            if (!passed.add(above.get().slug())) {
                throw Shelf.wrong(entry, "its broader skills lead back to it; remove one of them");
            }
            above = broader(above.get());
        }
    }
}
