package dev.rolegraph.graph;

import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CuratedFact;
import dev.rolegraph.role.Stance;
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
    /** Whether the fact is there by it; what two roles had with each other before they were merged is not. */
    public boolean adds() {
        return inForce
                && curation.stance() == Stance.SUPPORTS
                && !(curation.fact() instanceof Collaboration collaboration
                        && collaboration.with().slug().equals(curation.role()));
    }

    String id() {
        return String.valueOf(revision);
    }
}
