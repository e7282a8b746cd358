package dev.rolegraph.role;

import java.util.List;
import java.util.stream.Stream;

/** What a reader made of one document: usually one role, several in a registry, none where it found no role. */
public record Reading(List<RoleReading> roles, List<Finding> findings, Coverage coverage) {
    public Reading {
        roles = List.copyOf(roles);
        findings = List.copyOf(findings);
    }

    /** The roles that are described, or named as partners; some of them more than once. */
    public Stream<Slug> named() {
        return roles.stream()
                .flatMap(role -> Stream.concat(
                        Stream.of(role.slug()),
                        role.facts(Collaboration.class)
                                .map(collaboration -> collaboration.with().slug())));
    }
}
