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
import java.util.stream.Collectors;
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

    /** What its spellings are looked up by. */
    Set<String> keys() {
        return spellings().map(kind::key).collect(Collectors.toSet());
    }

    boolean claims(String spelling) {
        return keys().contains(kind.key(spelling));
    }

    /** For messages: {@code technology 'Go' (technologies.yaml)}. */
    String label() {
        return "%s '%s' (%s)".formatted(kind.word(), name, file.path());
    }

    /** This entry with what a later one adds to it; where both say something, the later one holds. */
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
                later.slug,
                later.name,
                List.copyOf(spellings),
                union(ambiguous, later.ambiguous),
                union(cased, later.cased),
                union(not, later.not),
                Map.copyOf(fields));
    }

    /** This entry without the aliases that a later one claims. */
    Entry withoutSpellingsOf(Entry later) {
        var left = aliases.stream().filter(alias -> !later.claims(alias)).toList();
        return new Entry(kind, file, slug, name, left, ambiguous, cased, not, details);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
