package dev.rolegraph.document;

import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Reference;
import java.util.regex.Pattern;

/** Finds books, standards and guides: links to the outside, and what a section of references lists. */
final class References implements SectionReader {
    private static final Pattern ADDRESS = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile("\\s+(?:by\\s|[-–—]\\s|[(:]).*$");
    private static final int MOST_WORDS = 14;

    private final Scope scope;

    References(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        var owned = subject == Subject.REFERENCE;
        for (var entry : section.entries()) {
            var item = entry.item();
            if (facts.isTold(item)) {
                continue;
            }
            var linked = links(item.text(), owned, scope.at(item), facts);
            if (owned && !linked && item.isListed() && item.items().isEmpty()) {
                title(item.text(), scope.at(item), facts);
            }
        }
        for (var table : section.tables()) {
            for (var row : table.rows()) {
                var at = scope.at(row.line());
                row.cells().forEach(cell -> links(cell, owned, at, facts));
            }
        }
    }

    private static boolean links(Text text, boolean owned, Passage at, Facts facts) {
        var links = text.marks(Mark.Kind.LINK)
                .filter(link -> link.target() != null && isReference(link.target(), owned))
                .toList();
        for (var link : links) {
            var shown = text.of(link).strip();
            var label = Label.of(text).map(found -> found.label().plain()).filter(found -> !found.equals(shown));
            var title = ADDRESS.matcher(shown).matches() ? label.orElse(shown) : shown;
            var reference = new Reference(title, link.target(), at);
            if (owned) {
                facts.tell(reference);
            } else {
                facts.mention(reference);
            }
        }
        return !links.isEmpty();
    }

    private static boolean isReference(String target, boolean owned) {
        return ADDRESS.matcher(target).matches() || owned && !target.startsWith("#") && !target.startsWith("mailto:");
    }

    private static void title(Text text, Passage at, Facts facts) {
        var named = text.leading(Mark.Kind.BOLD)
                .or(() -> text.leading(Mark.Kind.ITALIC))
                .map(text::of);
        var title = named.orElseGet(() -> BY.matcher(text.plain()).replaceFirst(""))
                .replaceFirst("[\\s:]+$", "")
                .strip();
        if (!title.isEmpty() && Words.count(title) <= MOST_WORDS && !Words.isPlaceholder(title)) {
            facts.tell(new Reference(title.replaceAll("^[\"“]|[\"”]$", ""), null, at));
        }
    }
}
