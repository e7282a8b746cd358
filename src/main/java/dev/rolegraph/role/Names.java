package dev.rolegraph.role;

import java.util.List;
import java.util.Optional;

/** What a name in a document means: by rule and vocabulary, never by guess. */
public interface Names {
    /**
     * What a phrase means, taken as the name of a role: number, case, hyphens, level words and the words 'agent' and
     * 'template' do not matter. Always answers; {@link RoleName#known} says whether the vocabulary has it.
     */
    RoleName role(String phrase);

    /** The name of the known role that an unknown one was probably meant to be, by spelling alone; never taken for it. */
    Optional<String> nearestRole(String phrase);

    /** The technology that a whole phrase names, without a version: {@code Python 3.11+} is Python. */
    Optional<Term> technology(String phrase);

    /**
     * Whether a text or a part of it, from word to word, may be the name of a technology: false only where none is,
     * which is told at a glance.
     */
    default boolean mayNameTechnology(String text) {
        return true;
    }

    /**
     * Whether a text or a part of it may be the name of a known role or, with the word 'team' behind it, of a known
     * team: false only where none is, which is told at a glance.
     */
    default boolean mayNameRole(String text) {
        return true;
    }

    /** The skill that a whole phrase names. */
    Optional<Term> skill(String phrase);

    /** The topic that a whole phrase is another phrase for. */
    Optional<Term> topic(String phrase);

    /**
     * The known technologies that running text names, left to right, the longest where names overlap. Names that are
     * also everyday words (Go, Express) are left out: in running text nobody can tell.
     */
    List<Mention<Term>> technologiesIn(String text);

    /**
     * The known skills that a phrase names in passing, left to right, the longest where names overlap. Names of one word
     * are left out: most are everyday words, too.
     */
    List<Mention<Term>> skillsIn(String text);

    /** The known roles that running text names, left to right, the longest where names overlap. */
    List<Mention<RoleName>> rolesIn(String text);

    /** The other names that the vocabulary knows a role by, in its order. */
    List<String> roleAliases(Slug role);
}
