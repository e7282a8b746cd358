package dev.rolegraph.role;

/**
 * Where the lines of a document went. Each content line (one that is neither blank nor pure markup) is counted once:
 * in a fact, else in a finding, else as prose.
 */
public record Coverage(int contentLines, int factLines, int proseLines, int findingLines) {
    public Coverage {
        if (factLines + proseLines + findingLines != contentLines) {
            throw new IllegalArgumentException("a content line was lost or counted twice");
        }
    }
}
