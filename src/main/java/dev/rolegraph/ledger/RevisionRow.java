package dev.rolegraph.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code revision} joined with its {@code document}. */
@Introspected
@MappedEntity("revision")
record RevisionRow(
        @Id long number,
        @MappedProperty("document_id") String documentId,
        String source,
        String path,
        String operation,
        @Nullable String text,
        @Nullable String reading,
        String author,
        @MappedProperty("recorded_at") OffsetDateTime recordedAt) {

    boolean isRemoval() {
        return text == null;
    }

    DocumentKey document() {
        return new DocumentKey(source, path);
    }

    Revision toRevision() {
        return new Revision(
                number,
                new DocumentKey(source, path),
                Revision.Operation.valueOf(operation),
                text,
                reading == null ? null : LedgerJson.reading(reading),
                author,
                recordedAt.toInstant());
    }
}
