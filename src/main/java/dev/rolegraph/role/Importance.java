package dev.rolegraph.role;

/** How much a role depends on a skill. */
public enum Importance {
    CORE,
    PRIMARY,
    SECONDARY
}
