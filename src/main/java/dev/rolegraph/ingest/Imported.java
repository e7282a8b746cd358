package dev.rolegraph.ingest;

import dev.rolegraph.role.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of an import.
 *
 * @param documentId null where it was rejected, or only tried
 */
public record Imported(
        String path, Outcome outcome, @Nullable String documentId, List<Finding> findings) {
    /** REJECTED documents are not recorded, and what was recorded of them before stays. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    public Imported {
        findings = List.copyOf(findings);
    }
}
