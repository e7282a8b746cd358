package dev.rolegraph.graph;

/**
 * A name that somebody gave to a role.
 *
 * @param slug what the name would mean without that
 * @param role the slug of the role that it stands for
 */
public record GivenName(String slug, String name, String role) {}
