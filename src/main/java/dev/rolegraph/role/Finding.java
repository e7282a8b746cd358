package dev.rolegraph.role;

/**
 * Something that an author should know about a document.
 *
 * @param code stable, upper case: {@code UNCLOSED_FENCE}
 * @param line 1-based
 * @param message what it means and what to do
 */
public record Finding(Severity severity, String code, int line, String message) {
    /** An ERROR keeps the document out; a WARNING may have cost a fact; a NOTE is worth knowing. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
