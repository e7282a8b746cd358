package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/**
 * Prose with a kind: what a document says that has no type of its own.
 *
 * @param group the nearest heading, or the label that it stands under
 */
public record Statement(StatementKind kind, @Nullable String group, String text, Passage at) implements Fact {}
