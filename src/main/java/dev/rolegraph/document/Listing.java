package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;

/**
 * What the headings around a list of partners say of them.
 *
 * @param isOrder whether they say that the list gives the role's place in an order of work
 */
record Listing(CollaborationKind kind, boolean isOrder) {
    private static final Listing PLAIN = new Listing(CollaborationKind.WORKS_WITH, false);

    /** Headings from the outermost to the innermost: the last one that says a kind counts, and a direction below it. */
    static Listing under(List<Heading> path) {
        Listing listing = null;
        for (var heading : path) {
            if (heading.kind() != null) {
                listing = new Listing(heading.kind(), CollaborationWords.isOrder(heading.title()));
            } else if (listing != null) {
                listing = listing.below(heading.title());
            }
        }
        return listing == null ? PLAIN : listing;
    }

    /** What is listed below a label. */
    Listing below(String label) {
        return Direction.of(label)
                .map(direction -> new Listing(direction.in(this), isOrder))
                .orElse(this);
    }

    /** How those are worked with to whom something goes. */
    CollaborationKind outward() {
        return switch (kind) {
            case WORKS_WITH, RECEIVES_FROM -> CollaborationKind.PROVIDES_TO;
            case PROVIDES_TO, DELEGATES_TO, CONSULTS, REPORTS_TO, DIRECTS -> kind;
        };
    }
}
