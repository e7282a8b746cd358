package dev.rolegraph.vocabulary;

import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one file says of one name.
 *
 * @param aliases every other spelling, the ambiguous and cased ones too
 * @param ambiguous spellings that are everyday words: they count as a whole phrase, never in running text
 * @param cased spellings that count in running text only as they are written here
 * @param not longer phrases that hold a spelling and mean something else: 'SQL injection'
 * @param details the fields that only its kind has
 */
record Entry(
        Kind kind,
        VocabularyFile file,
        Slug slug,
        String name,
        List<String> aliases,
        Set<String> ambiguous,
        Set<String> cased,
        Set<String> not,
        Map<String, String> details) {

    Stream<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    Optional<String> detail(String field) {
        return Optional.ofNullable(details.get(field));
    }

    Term term() {
        return new Term(slug, name, details.get("category"));
    }

    RoleNature nature() {
        return detail("nature").map(RoleNature::valueOf).orElse(RoleNature.ROLE);
    }

    boolean isNamed(String key) {
        return kind.key(name).equals(key);
    }

    /** For messages: {@code technology 'Go' (technologies.yaml)}. */
    String label() {
        return "%s '%s' (%s)".formatted(kind.word(), name, file.path());
    }

    /** This entry with what a later file adds to it; where both say something, the later one holds. */
    Entry amendedBy(Entry later) {
        var spellings = new LinkedHashSet<>(aliases);
        spellings.add(name);
        spellings.addAll(later.aliases);
        spellings.remove(later.name);
        var fields = new HashMap<>(details);
        fields.putAll(later.details);
        return new Entry(
                kind,
                later.file,
                slug,
                later.name,
                List.copyOf(spellings),
                union(ambiguous, later.ambiguous),
                union(cased, later.cased),
                union(not, later.not),
                Map.copyOf(fields));
    }

    /** This entry without the spellings that a later file gave to another. */
    Entry without(String key) {
        Predicate<String> kept = spelling -> !kind.key(spelling).equals(key);
        var left = aliases.stream().filter(kept).toList();
        return new Entry(kind, file, slug, name, left, ambiguous, cased, not, details);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
