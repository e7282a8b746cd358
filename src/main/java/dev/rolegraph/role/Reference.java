package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/** A book, standard or guide. */
public record Reference(String title, @Nullable String url, Passage at) implements Fact {}
