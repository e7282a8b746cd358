package dev.rolegraph.document;

/** Finds one kind of fact in a section. */
@FunctionalInterface
interface SectionReader {
    void read(Section section, Facts facts);
}
