package dev.rolegraph.document;

/** Finds facts in tables of one kind. */
@FunctionalInterface
interface TableReader {
    /** Reads a table if it is of this kind, and says whether it is. */
    boolean read(Section section, Table table, Facts facts);
}
