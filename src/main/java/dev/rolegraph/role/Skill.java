package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/**
 * @param name as written
 * @param slug canonical where the vocabulary knows the name, else by rule
 * @param group the heading or label that it stands under
 * @param level as written: Expert, Advanced, …
 */
public record Skill(
        String name,
        Slug slug,
        @Nullable String group,
        @Nullable Importance importance,
        @Nullable String level,
        Passage at)
        implements Fact {}
