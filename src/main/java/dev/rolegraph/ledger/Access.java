package dev.rolegraph.ledger;

/** What a key lets its holder do; each level may do what the ones before it may. */
public enum Access {
    READER,
    EDITOR,
    ADMIN
}
