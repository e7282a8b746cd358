package dev.rolegraph.ledger;

import dev.rolegraph.role.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change of one document.
 *
 * @param number position in the ledger, 1 for the first, without gaps
 * @param text as it was sent; null where the change is a removal
 * @param reading what was read in it; null where the change is a removal
 * @param author who sent it
 */
public record Revision(
        long number,
        DocumentKey document,
        Operation operation,
        @Nullable String text,
        @Nullable Reading reading,
        String author,
        Instant recordedAt)
        implements Entry {

    /** What happened to the document. */
    public enum Operation {
        CREATED,
        UPDATED,
        REMOVED
    }
}
