package dev.rolegraph.role;

import java.util.Locale;

/** What a person states beside the documents. */
public sealed interface Amendment {

    /**
     * Adds a fact by hand, or takes one back, whoever states it. The last curation of a fact holds.
     *
     * @param fact a collaboration, a skill or a technology; it stands in no document
     */
    record Curation(Slug role, Stance stance, Fact fact, String reason) implements Amendment {
        /** Where a fact stands that stands in no document. */
        public static final Passage NOWHERE = new Passage(1, 1, "");

        /** Which fact it is, as a person would say it of the role. */
        public String subject() {
            return switch (fact) {
                case Collaboration collaboration ->
                    collaboration.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " "
                            + collaboration.with().name()
                            + (collaboration.on() == null ? "" : " on " + collaboration.on());
                case Skill skill -> "needs the skill " + skill.name();
                case Technology technology -> "uses " + technology.name();
                default -> throw new IllegalArgumentException("nobody can curate " + fact);
            };
        }
    }

    /** Has one name stand for a role that has another. */
    sealed interface Naming extends Amendment {
        /** What the name would mean without this. */
        Slug slug();

        String name();

        Slug role();

        String roleName();
    }

    /** One more name of a role. */
    record Alias(Slug slug, String name, Slug role, String roleName) implements Naming {}

    /** Two roles that are one: what documents say of the first, they say of the second. */
    record Merge(Slug slug, String name, Slug role, String roleName) implements Naming {}

    /** Takes back that a name stands for a role: it means again what it would mean without that. */
    record Withdrawal(Naming naming) implements Amendment {}
}
