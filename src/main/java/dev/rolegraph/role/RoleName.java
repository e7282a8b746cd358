package dev.rolegraph.role;

/**
 * What a phrase that names a role means.
 *
 * @param written the phrase as the document has it
 * @param slug the role's identity
 * @param name for display: singular, title case unless the vocabulary says otherwise
 * @param known whether the vocabulary has it; a name that is only formed by rule is not known
 */
public record RoleName(String written, Slug slug, String name, RoleNature nature, boolean known) {}
