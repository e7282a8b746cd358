package dev.rolegraph.ingest;

import dev.rolegraph.role.Finding;

/** What became of a file that was to be read: a document, or the reason why it is none. */
public sealed interface DocumentFile {
    /** Relative to the folder that was asked for, with {@code /}. */
    String path();

    /** A document's text, as it stands in the file. */
    record Usable(SourceDocument document) implements DocumentFile {
        @Override
        public String path() {
            return document.path();
        }
    }

    /** An ERROR where the file should have been a document; a NOTE where it was left out on purpose. */
    record Refused(String path, Finding finding) implements DocumentFile {}
}
