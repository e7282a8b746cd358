package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import org.jspecify.annotations.Nullable;

/**
 * What a section is called.
 *
 * @param written as the document has it
 * @param title without ordinal, emoji and colon
 * @param level 1 to 6; {@link #LABEL} for a label that serves as a heading
 * @param subject what its words say that the section is about; null where they say nothing
 * @param kind how those are worked with whom the section lists; null where its words do not say
 */
record Heading(
        String written,
        String title,
        int level,
        int line,
        @Nullable Subject subject,
        @Nullable CollaborationKind kind) implements Element {
    static final int LABEL = 7;

    static Heading of(String written, int level, int line) {
        var title = Words.title(written);
        return new Heading(
                written,
                title,
                level,
                line,
                subject(title, level),
                CollaborationWords.kind(title).orElse(null));
    }

    /** A document about an 'Example Engineer' is no example. */
    private static @Nullable Subject subject(String title, int level) {
        return Headings.of(title)
                .filter(subject -> subject != Subject.EXAMPLE || level > 1 || !RoleWords.isTitle(title))
                .orElse(null);
    }

    boolean isStep() {
        return Words.isStep(written);
    }
}
