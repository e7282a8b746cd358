package dev.rolegraph.document;

/**
 * What a section is called.
 *
 * @param written as the document has it
 * @param title without ordinal, emoji and colon
 * @param level 1 to 6; {@link #LABEL} for a label that serves as a heading
 */
record Heading(String written, String title, int level, int line) implements Element {
    static final int LABEL = 7;

    static Heading of(String written, int level, int line) {
        return new Heading(written, Words.title(written), level, line);
    }

    boolean isStep() {
        return Words.isStep(written);
    }
}
