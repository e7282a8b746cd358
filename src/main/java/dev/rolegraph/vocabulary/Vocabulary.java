package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import dev.rolegraph.role.WordSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that are known, and what each means. Immutable. */
public final class Vocabulary implements Names {
    private final Map<Kind, Shelf> shelves;
    private final Mentions mentions;
    private final NearRoles near;
    private final WordSet roleEnds;
    private final List<KnownSkill> skills;

    private Vocabulary(Map<Kind, Shelf> shelves) {
        this.shelves = shelves;
        this.mentions = new Mentions(
                shelf(Kind.TECHNOLOGY).entries(),
                shelf(Kind.SKILL).entries(),
                shelf(Kind.ROLE).entries());
        this.near = new NearRoles(shelf(Kind.ROLE).entries());
        this.roleEnds = RoleEnds.of(shelf(Kind.ROLE).entries());
        this.skills = Skills.of(shelf(Kind.SKILL));
    }

    /**
     * The entries of all files. A later file adds to an entry by its slug and, from another folder, may take over an
     * alias.
     *
     * @throws dev.rolegraph.role.RolegraphException.BadRequest where a file is not readable, an entry is not valid, or
     *     one spelling is claimed twice; the message names file and entry
     */
    public static Vocabulary of(List<VocabularyFile> files) {
        var shelves = new EnumMap<Kind, Shelf>(Kind.class);
        for (var kind : Kind.values()) {
            shelves.put(kind, new Shelf());
        }
        for (var file : files) {
            for (var entry : VocabularyReader.entries(file)) {
                shelves.get(entry.kind()).add(entry);
            }
        }
        return new Vocabulary(shelves);
    }

    @Override
    public RoleName role(String phrase) {
        return RolePhrase.meaning(phrase, shelf(Kind.ROLE));
    }

    @Override
    public Optional<String> nearestRole(String phrase) {
        return near.to(phrase);
    }

    @Override
    public Optional<Term> technology(String phrase) {
        return Phrase.technology(phrase, shelf(Kind.TECHNOLOGY)).map(Entry::term);
    }

    @Override
    public boolean mayNameTechnology(String text) {
        return shelf(Kind.TECHNOLOGY).mayBeIn(text);
    }

    @Override
    public boolean mayNameRole(String text) {
        return roleEnds.mayBeIn(text);
    }

    @Override
    public Optional<Term> skill(String phrase) {
        return Phrase.skill(phrase, shelf(Kind.SKILL)).map(Entry::term);
    }

    @Override
    public Optional<Term> topic(String phrase) {
        return Phrase.topic(phrase, shelf(Kind.TOPIC)).map(Entry::term);
    }

    @Override
    public List<Mention<Term>> technologiesIn(String text) {
        return mentions.technologiesIn(text);
    }

    @Override
    public List<Mention<Term>> skillsIn(String text) {
        return mentions.skillsIn(text);
    }

    @Override
    public List<Mention<RoleName>> rolesIn(String text) {
        return mentions.rolesIn(text);
    }

    @Override
    public List<String> roleAliases(Slug role) {
        return shelf(Kind.ROLE).entries().stream()
                .filter(entry -> entry.slug().equals(role))
                .findFirst()
                .map(Entry::aliases)
                .orElse(List.of());
    }

    public List<KnownTechnology> technologies() {
        return shelf(Kind.TECHNOLOGY).entries().stream()
                .map(entry -> new KnownTechnology(
                        entry.slug(),
                        entry.name(),
                        entry.aliases(),
                        entry.detail("category").orElseThrow(),
                        entry.detail("homepage").orElse(null)))
                .toList();
    }

    public List<KnownRole> roles() {
        return shelf(Kind.ROLE).entries().stream()
                .map(entry -> new KnownRole(entry.slug(), entry.name(), entry.nature(), entry.aliases()))
                .toList();
    }

    /** Each skill's {@code broader} is the slug of another one here, and no chain of them ends where it began. */
    public List<KnownSkill> skills() {
        return skills;
    }

    public List<Term> topics() {
        return shelf(Kind.TOPIC).entries().stream().map(Entry::term).toList();
    }

    private Shelf shelf(Kind kind) {
        return shelves.get(kind);
    }
}
