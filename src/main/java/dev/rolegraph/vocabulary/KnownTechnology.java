package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A technology of the vocabulary. */
public record KnownTechnology(
        Slug slug,
        String name,
        List<String> aliases,
        String category,
        @Nullable String homepage) {}
