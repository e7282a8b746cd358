package dev.rolegraph.role;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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

    /** What a partner's own statements towards us may be for the two to answer each other. */
    public Set<CollaborationKind> answers() {
        return switch (this) {
            case WORKS_WITH -> EnumSet.of(WORKS_WITH);
            case PROVIDES_TO -> EnumSet.of(RECEIVES_FROM, CONSULTS);
            case RECEIVES_FROM -> EnumSet.of(PROVIDES_TO, DELEGATES_TO);
            case DELEGATES_TO -> EnumSet.of(RECEIVES_FROM);
            case CONSULTS -> EnumSet.of(PROVIDES_TO);
            case REPORTS_TO -> EnumSet.of(DIRECTS);
            case DIRECTS -> EnumSet.of(REPORTS_TO);
        };
    }
}
