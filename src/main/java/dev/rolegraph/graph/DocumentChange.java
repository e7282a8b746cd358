package dev.rolegraph.graph;

import dev.rolegraph.role.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of one document, to be projected.
 *
 * @param revision its number in the ledger
 * @param reading what the document says now; null where it was removed
 */
public record DocumentChange(
        long revision,
        String documentId,
        String source,
        String path,
        Instant recordedAt,
        @Nullable Reading reading) {}
