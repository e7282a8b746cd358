package dev.rolegraph.role;

/**
 * A place in a document.
 *
 * @param line first line, 1-based
 * @param endLine last line, 1-based, at least {@code line}
 * @param quote the text of those lines as it stands there, without surrounding white space
 */
public record Passage(int line, int endLine, String quote) {
    public Passage {
        if (line < 1 || endLine < line) {
            throw new IllegalArgumentException("lines %d to %d".formatted(line, endLine));
        }
    }
}
