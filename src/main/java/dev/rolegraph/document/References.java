package dev.rolegraph.document;

import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Reference;
import org.jspecify.annotations.Nullable;

/** Finds books, standards and guides: links to the outside, and what a section of references lists. */
final class References implements SectionReader {
    private static final Wording ADDRESS = Wording.ofAnyCase("https?://.+");
    private static final Wording BY = Wording.of("\\s+(?:by\\s|[-–—]{1,3}\\s|[(:]).*$");
    private static final Wording PATH =
            Wording.of("[\\w.~@-]*(?:/[\\w.@-]+)+/?|[\\w-]+\\.(?:md|mdx|pdf|html|txt|ya?ml|json)");
    private static final Wording DETAIL = Wording.of(
            "(?i)(?:location|path|file|url|link|source|contents?|purpose|use cases?|usage|description|covers?|authors?|publisher|when to use|key topics|topics|why|how|note)s?");
    private static final Wording END = Wording.of("[\\s:]+$");
    private static final Wording QUOTES = Wording.of("^[\"“]|[\"”]$");
    /** What one reads beside the role: a document or a folder of them, by a path within the collection. */
    private static final Wording DOCUMENT =
            Wording.ofAnyCase("(?![#/]|[a-z]+:)[^?#\\s]*(?:\\.(?:md|mdx|pdf|html?|txt|rst|adoc|docx?)|/)(?:#.*)?");

    private static final int MOST_WORDS = 14;

    private final Scope scope;
    private final PartnerNames partners;

    References(Scope scope) {
        this.scope = scope;
        this.partners = new PartnerNames(scope.names(), scope.self());
    }

    @Override
    public void read(Section section, Facts facts) {
        var owned = section.subject() == Subject.REFERENCE;
        for (var entry : section.entries()) {
            var item = entry.item();
            // Outside of its own sections a reference is a link.
            if (facts.isTold(item) || !owned && !item.text().holds(Mark.Kind.LINK)) {
                continue;
            }
            var isDetail = isDetail(entry);
            var linked = links(item.text(), isDetail ? name(entry) : null, owned, scope.at(item), facts);
            if (owned && !linked && item.isListed() && !isDetail) {
                title(item, facts);
            }
        }
        for (var table : section.tables()) {
            for (var row : table.rows()) {
                var at = scope.at(row.line());
                row.cells().forEach(cell -> links(cell, null, owned, at, facts));
            }
        }
    }

    /** 'Where: …' below a title says more of the one reference, as does all that is nested in it. */
    private static boolean isDetail(Section.Entry entry) {
        var parent = entry.parent();
        return (parent != null && !parent.item().isLabel())
                || Label.of(entry.text()).filter(References::isDetail).isPresent();
    }

    /** Whether a label says where something is or what it holds, and names nothing itself. */
    static boolean isDetail(Label label) {
        return DETAIL.matches(label.label().plain());
    }

    /** What a detail is a detail of. */
    private static @Nullable String name(Section.Entry entry) {
        return entry.parent() == null ? entry.group() : titled(entry.parent().text());
    }

    private boolean links(Text text, @Nullable String name, boolean owned, Passage at, Facts facts) {
        var links = text.marks(Mark.Kind.LINK)
                .filter(link -> link.target() != null && isReference(link.target(), text.of(link), owned))
                .toList();
        for (var link : links) {
            var shown = text.of(link).strip();
            var label = Label.of(text)
                    .or(() -> Label.beforeParentheses(text))
                    .map(found -> found.label().plain())
                    .filter(found -> !found.equals(shown));
            var title = ADDRESS.matches(shown) ? label.orElse(shown) : shown;
            var reference = new Reference(name == null ? title : name, link.target(), at);
            if (owned) {
                facts.tell(reference);
            } else {
                facts.mention(reference);
            }
        }
        return !links.isEmpty();
    }

    private boolean isReference(String target, String shown, boolean owned) {
        return ADDRESS.matches(target)
                || (owned
                        ? !target.startsWith("#") && !target.startsWith("mailto:")
                        : DOCUMENT.matches(target) && !isRole(target, shown));
    }

    /** The document of another role is no source: it is a partner where partners are listed. */
    private boolean isRole(String target, String shown) {
        return ItemPartners.SIBLING.matches(target)
                && (partners.one(shown, PartnerNames.Trust.PLAIN).isPresent()
                        || partners.one(target, PartnerNames.Trust.PLAIN).isPresent());
    }

    /** An item that only heads others names a reference where they are its details, else a group of references. */
    private void title(Item item, Facts facts) {
        var details = item.items().stream()
                .flatMap(nested -> Label.of(nested.text()).stream())
                .filter(References::isDetail)
                .toList();
        var text = item.text();
        var title = titled(text);
        var isTold = details.stream()
                .anyMatch(label -> label.rest().marks(Mark.Kind.LINK).findAny().isPresent());
        if (isTold
                || (item.isLabel() && details.isEmpty() && !item.items().isEmpty())
                || title.isEmpty()
                || Words.count(title) > MOST_WORDS
                || Words.isPlaceholder(title)) {
            return;
        }
        var file = text.marks(Mark.Kind.CODE)
                .map(text::of)
                .filter(code -> PATH.matches(code))
                .findFirst();
        var place = details.stream()
                .flatMap(label -> label.rest().leading(Mark.Kind.CODE).map(label.rest()::of).stream())
                .filter(code -> PATH.matches(code))
                .findFirst();
        facts.tell(new Reference(title, file.or(() -> place).orElse(null), scope.at(item)));
    }

    private static String titled(Text text) {
        return text.leading(Mark.Kind.BOLD)
                .or(() -> text.leading(Mark.Kind.ITALIC))
                .or(() -> text.leading(Mark.Kind.CODE))
                .map(text::of)
                .orElseGet(() -> BY.replaceFirst(text.plain(), ""))
                .transform(title -> QUOTES.replaceAll(END.replaceFirst(title, ""), ""))
                .strip();
    }
}
