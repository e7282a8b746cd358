package dev.rolegraph.ingest;

import dev.rolegraph.graph.DocumentChange;
import dev.rolegraph.ledger.Revision;

/** Revisions of the ledger as changes of the graph. */
final class Changes {
    private Changes() {}

    static DocumentChange of(Revision revision) {
        return new DocumentChange(
                revision.number(),
                revision.document().id(),
                revision.document().source(),
                revision.document().path(),
                revision.recordedAt(),
                revision.reading());
    }
}
