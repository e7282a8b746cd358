package dev.rolegraph.document;

import dev.rolegraph.role.Decision;
import java.util.Locale;

/** Finds what the role decides: {@code **High**: this, that}. */
final class Decisions implements SectionReader {
    private static final Wording BETWEEN_WORDS = Wording.of("[^\\p{L}\\p{N}]+");
    private static final Wording SURROUNDING = Wording.of("^_|_$");
    private static final int MOST_LEVEL_WORDS = 4;

    private final Scope scope;

    Decisions(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var entry : section.entries()) {
            var item = entry.item();
            var at = scope.at(item);
            Label.of(item.text())
                    .filter(label -> Words.count(label.label().plain()) <= MOST_LEVEL_WORDS
                            && !label.rest().isBlank())
                    .ifPresent(label -> TermList.of(label.rest().plain()).phrases().stream()
                            .filter(phrase -> phrase.head() == null)
                            .forEach(phrase ->
                                    facts.tell(new Decision(level(label.label().plain()), phrase.text(), at))));
            if (entry.parent() != null && entry.parent().item().isLabel()) {
                facts.tell(new Decision(
                        level(entry.parent().text().plain()), item.text().plain(), at));
            }
        }
    }

    private static String level(String label) {
        return label.strip()
                .toUpperCase(Locale.ROOT)
                .transform(level -> SURROUNDING.replaceAll(BETWEEN_WORDS.replaceAll(level, "_"), ""));
    }
}
