package dev.rolegraph.role;

/** Whether a curation is for a fact or against it. */
public enum Stance {
    SUPPORTS,
    WITHDRAWS
}
