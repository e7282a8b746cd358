package dev.rolegraph.vocabulary;

import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.Slug;
import java.util.List;

/** A role of the vocabulary, with the other titles that people use for it. */
public record KnownRole(Slug slug, String name, RoleNature nature, List<String> aliases) {}
