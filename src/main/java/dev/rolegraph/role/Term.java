package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/**
 * A technology or skill of the vocabulary.
 *
 * @param category of a technology; null for a skill
 */
public record Term(Slug slug, String name, @Nullable String category) {}
