package dev.rolegraph.role;

import java.util.List;
import java.util.Set;

/** What a reader made of one document: usually one role, several in a registry, none where it found no role. */
public record Reading(List<RoleReading> roles, List<Finding> findings, Coverage coverage) {
    public Reading {
        roles = List.copyOf(roles);
        findings = List.copyOf(findings);
    }

    /** Whether one of some roles is described, or named as a partner. */
    public boolean names(Set<Slug> slugs) {
        return roles.stream()
                .anyMatch(role -> slugs.contains(role.slug())
                        || role.facts(Collaboration.class)
                                .anyMatch(collaboration ->
                                        slugs.contains(collaboration.with().slug())));
    }
}
