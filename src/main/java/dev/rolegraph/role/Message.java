package dev.rolegraph.role;

import org.jspecify.annotations.Nullable;

/**
 * A message that the role sends, as the document's pattern gives it.
 *
 * @param to as written: {@code agent_frontend_engineer_*}
 */
public record Message(
        @Nullable String type,
        @Nullable String to,
        @Nullable String subject,
        @Nullable String priority,
        @Nullable String body,
        Passage at)
        implements Fact {}
