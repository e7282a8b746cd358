package dev.rolegraph.document;

import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Says where a partner that nobody knows is spelled nearly as one that is known: once a name. */
final class Suggestions {
    private static final int MOST = 50;

    private Suggestions() {}

    static List<Finding> of(List<Fact> facts, Names names) {
        var seen = new HashSet<Slug>();
        return facts.stream()
                .filter(Collaboration.class::isInstance)
                .map(Collaboration.class::cast)
                .filter(fact -> !fact.with().known()
                        && fact.with().nature() == RoleNature.ROLE
                        && seen.add(fact.with().slug()))
                .limit(MOST)
                .flatMap(fact -> suggestion(fact, names).stream())
                .toList();
    }

    private static Optional<Finding> suggestion(Collaboration fact, Names names) {
        var written = fact.with().name();
        return names.nearestRole(written)
                .map(near -> new Finding(
                        Finding.Severity.NOTE,
                        "SIMILAR_ROLE",
                        fact.at().line(),
                        "'%s' is not known as a role, but '%s' is. If they are the same, add '%s' to its aliases in the vocabulary."
                                .formatted(written, near, written)));
    }
}
