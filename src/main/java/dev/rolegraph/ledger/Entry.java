package dev.rolegraph.ledger;

import java.time.Instant;

/** One recorded change, of a document or beside them. */
public sealed interface Entry permits Revision, AmendmentEntry {
    /** Position in the ledger, 1 for the first, without gaps. */
    long number();

    /** Who made the change. */
    String author();

    Instant recordedAt();
}
