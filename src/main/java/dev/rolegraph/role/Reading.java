package dev.rolegraph.role;

import java.util.List;

/** What a reader made of one document: usually one role, several in a registry, none where it found no role. */
public record Reading(List<RoleReading> roles, List<Finding> findings, Coverage coverage) {
    public Reading {
        roles = List.copyOf(roles);
        findings = List.copyOf(findings);
    }
}
