package dev.rolegraph.role;

/**
 * Which fact a curation is about: a collaboration by its identity; a skill or technology of a role, whatever group, level
 * or category it is stated with.
 */
public record CuratedFact(String key) {

    /** @throws IllegalArgumentException for a fact of another kind */
    public static CuratedFact of(Slug role, Fact fact, Names names) {
        return new CuratedFact(
                switch (fact) {
                    case Collaboration collaboration ->
                        CollaborationKey.of(role, collaboration, names).toString();
                    case Skill skill -> role + "/skill/" + skill.slug();
                    case Technology technology -> role + "/technology/" + technology.slug();
                    default -> throw new IllegalArgumentException("nobody can curate " + fact);
                });
    }

    public static boolean canBe(Fact fact) {
        return fact instanceof Collaboration || fact instanceof Skill || fact instanceof Technology;
    }

    @Override
    public String toString() {
        return key;
    }
}
