package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/** What the role needs to run: time, memory, tools. */
public record Resource(String name, String value, @Nullable String detail, Passage at) implements Fact {}
