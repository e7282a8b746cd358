package dev.rolegraph.ingest;

import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendments;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Importance;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Term;
import org.jspecify.annotations.Nullable;

/** Which fact somebody wants to add or to take back, in the words of a client. */
public sealed interface CurationRequest {
    int LONGEST_NAME = 200;

    /** The part of the input that says it. */
    String field();

    /**
     * The fact, under the names that it has.
     *
     * @throws dev.rolegraph.role.RolegraphException.Refused where it cannot be one
     */
    Fact fact(Slug role, Amendments amendments, Names names);

    /** @param on a topic, or null for none */
    record OfCollaboration(
            String with, CollaborationKind kind, @Nullable String on) implements CurationRequest {
        @Override
        public String field() {
            return "collaboration";
        }

        @Override
        public Fact fact(Slug role, Amendments amendments, Names names) {
            requireName(with, this);
            var partner = amendments.role(names.role(with));
            Editor.require(
                    !partner.slug().equals(role), "SAME_ROLE", "A role does not work with itself: name two.", field());
            if (on != null && !on.isBlank()) {
                requireName(on, this);
            }
            return new Collaboration(partner, kind, on == null || on.isBlank() ? null : on.strip(), Curation.NOWHERE);
        }
    }

    record OfSkill(
            String name,
            @Nullable String group,
            @Nullable Importance importance,
            @Nullable String level) implements CurationRequest {
        @Override
        public String field() {
            return "skill";
        }

        @Override
        public Fact fact(Slug role, Amendments amendments, Names names) {
            requireName(name, this);
            var slug = names.skill(name).map(Term::slug).orElseGet(() -> Slug.of(name));
            return new Skill(name.strip(), slug, group, importance, level, Curation.NOWHERE);
        }
    }

    /** @param category null for the one that the vocabulary has */
    record OfTechnology(String name, @Nullable String category) implements CurationRequest {
        private static final String UNKNOWN = "Other";

        @Override
        public String field() {
            return "technology";
        }

        @Override
        public Fact fact(Slug role, Amendments amendments, Names names) {
            requireName(name, this);
            var term = names.technology(name);
            return new Technology(
                    name.strip(),
                    term.map(Term::slug).orElseGet(() -> Slug.of(name)),
                    category != null ? category : term.map(Term::category).orElse(UNKNOWN),
                    Curation.NOWHERE);
        }
    }

    private static void requireName(String name, CurationRequest request) {
        Editor.require(
                !Slug.of(name).isBlank() && name.length() <= LONGEST_NAME,
                "BAD_NAME",
                "A name or topic has a letter or digit, and at most %d characters.".formatted(LONGEST_NAME),
                request.field());
    }
}
