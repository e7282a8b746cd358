package dev.rolegraph.role;

import java.util.Optional;

/** How one role works with another, read from the role that states it. */
public enum CollaborationKind {
    /** Mutual: either may state it. */
    WORKS_WITH,
    PROVIDES_TO,
    RECEIVES_FROM,
    DELEGATES_TO,
    CONSULTS,
    REPORTS_TO,
    DIRECTS;

    /** Whether both ends are alike, so that the pair of roles has no order. */
    public boolean isMutual() {
        return this == WORKS_WITH;
    }

    /**
     * The kind that the partner would state, read from its side.
     *
     * @return itself for the mutual kind; empty for DELEGATES_TO and CONSULTS, which only the stating side can say
     */
    public Optional<CollaborationKind> inverse() {
        return switch (this) {
            case WORKS_WITH -> Optional.of(WORKS_WITH);
            case PROVIDES_TO -> Optional.of(RECEIVES_FROM);
            case RECEIVES_FROM -> Optional.of(PROVIDES_TO);
            case REPORTS_TO -> Optional.of(DIRECTS);
            case DIRECTS -> Optional.of(REPORTS_TO);
            case DELEGATES_TO, CONSULTS -> Optional.empty();
        };
    }

    /** What a partner's own statement towards us must be for the two to answer each other. */
    public CollaborationKind answeredBy() {
        return switch (this) {
            case DELEGATES_TO -> RECEIVES_FROM;
            case CONSULTS -> PROVIDES_TO;
            default -> inverse().orElseThrow();
        };
    }
}
