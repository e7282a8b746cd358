package dev.rolegraph.ledger;

import dev.rolegraph.role.Amendment;
import java.time.Instant;

/** What a person stated beside the documents. */
public record AmendmentEntry(long number, Amendment amendment, String author, Instant recordedAt) implements Entry {}
