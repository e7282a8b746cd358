package dev.rolegraph.graph;

import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.CuratedFact;
import java.time.Instant;

/**
 * A curation, to be projected.
 *
 * @param revision its number in the ledger
 * @param curation about the role that its names stand for now
 * @param inForce whether no later one is about the same fact
 */
public record CurationChange(
        long revision, Curation curation, CuratedFact fact, boolean inForce, String author, Instant recordedAt) {
    String id() {
        return String.valueOf(revision);
    }
}
