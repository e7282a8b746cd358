package dev.rolegraph.document;

/** What a document is a sequence of. */
sealed interface Element permits Heading, Block {
    /** The first line, 1-based. */
    int line();
}
