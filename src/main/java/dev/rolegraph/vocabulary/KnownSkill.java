package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the vocabulary.
 *
 * @param broader the skill that it is a part of; null at the top
 */
public record KnownSkill(
        Slug slug,
        String name,
        List<String> aliases,
        @Nullable Slug broader) {}
