package dev.rolegraph.role;

/**
 * A value that a document gives for one of the role's own attributes. Documents may disagree: every claim stands.
 */
public record Claim(RoleAttribute attribute, String value, Passage at) implements Fact {}
