package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/**
 * Who the role works with, how, and on what, seen from the role whose document says it.
 *
 * @param with the partner
 * @param on the topic: one phrase, as written; null where the document names none
 */
public record Collaboration(
        RoleName with, CollaborationKind kind, @Nullable String on, Passage at) implements Fact {}
