package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document as its sections, in order; a label above a list heads a section, too.
 *
 * @param title the first real heading, if there is one
 */
record Outline(List<Section> sections, @Nullable Heading title) {
    static final Outline EMPTY = new Outline(List.of(), null);

    private static final int MOST_LABEL_WORDS = 7;

    Outline {
        sections = List.copyOf(sections);
    }

    static Outline of(List<Element> elements) {
        var folding = new Folding();
        for (var i = 0; i < elements.size(); i++) {
            folding.add(elements.get(i), i + 1 < elements.size() ? elements.get(i + 1) : null);
        }
        folding.close();
        var title = folding.sections.stream()
                .flatMap(section -> section.path().stream())
                .filter(heading -> heading.level() < Heading.LABEL)
                .findFirst();
        return new Outline(folding.sections, title.orElse(null));
    }

    /** The sections below a heading, its own first. */
    Stream<Section> under(Heading heading) {
        return sections.subList(indexOf(heading), sections.size()).stream()
                .takeWhile(section -> section.isUnder(heading));
    }

    /** What stands under a heading as a document of its own, with that heading for its title. */
    Outline from(Heading heading) {
        return new Outline(
                under(heading)
                        .map(section -> Section.of(
                                section.path()
                                        .subList(
                                                section.path().indexOf(heading),
                                                section.path().size()),
                                section.blocks()))
                        .toList(),
                heading);
    }

    /** Sections stand in the order of their headings' lines. */
    private int indexOf(Heading heading) {
        var low = 0;
        var high = sections.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var own = sections.get(middle).heading();
            if (own == null || own.line() < heading.line()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a section stands above the first one that has a subject: directly below the title, or without a heading. */
    boolean opens(Section section) {
        for (var heading : section.path()) {
            if (heading.level() != Heading.LABEL && (heading.subject() != null || !heading.equals(title))) {
                return false;
            }
        }
        return true;
    }

    Stream<Heading> headings() {
        return sections.stream()
                .filter(section -> !section.path().isEmpty())
                .map(section -> section.path().getLast())
                .distinct();
    }

    private static final class Folding {
        private final List<Section> sections = new ArrayList<>();
        private final List<Heading> path = new ArrayList<>();
        private final List<Section> nested = new ArrayList<>();
        private List<Block> blocks = new ArrayList<>();

        void add(Element element, @Nullable Element next) {
            switch (element) {
                case Heading heading -> open(heading);
                case Item item when heads(item, next) -> open(label(item));
                case Item item
                when isNestedSection(item) && !listsReferences() -> {
                    nest(item);
                }
                case Item item -> {
                    if (!item.isListed()) {
                        closeLabel();
                    }
                    blocks.add(item);
                }
                case Table table -> blocks.add(table);
                case Fence fence -> blocks.add(fence);
            }
        }

        /** The list goes on behind a section that one of its items heads; of a procedure that item is a step. */
        private void nest(Item item) {
            if (item.form() == Item.Form.STEP) {
                blocks.add(item.alone());
            }
            var around =
                    path.isEmpty() || path.getLast().level() < Heading.LABEL ? path : path.subList(0, path.size() - 1);
            var inner = new ArrayList<>(around);
            inner.add(label(item));
            nested.add(Section.of(inner, List.copyOf(item.items())));
        }

        private void open(Heading heading) {
            close();
            while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
                path.removeLast();
            }
            path.add(heading);
        }

        private void closeLabel() {
            if (!path.isEmpty() && path.getLast().level() == Heading.LABEL) {
                close();
                path.removeLast();
            }
        }

        void close() {
            if (!blocks.isEmpty() || !path.isEmpty()) {
                sections.add(Section.of(path, blocks));
                blocks = new ArrayList<>();
            }
            sections.addAll(nested);
            nested.clear();
        }

        private static boolean heads(Item item, @Nullable Element next) {
            return item.form() == Item.Form.PROSE
                    && item.isLabel()
                    && next instanceof Block
                    && !(next instanceof Item below && !below.isListed())
                    && Words.count(item.text().plain()) <= MOST_LABEL_WORDS;
        }

        /** An item that only names a subject heads the items nested in it. */
        private static boolean isNestedSection(Item item) {
            return item.isListed()
                    && !item.items().isEmpty()
                    && item.isLabel()
                    && item.text().subject().isPresent();
        }

        /** What a book is called says nothing of what is told of it. */
        private boolean listsReferences() {
            return !path.isEmpty() && path.getLast().subject() == Subject.REFERENCE;
        }

        private static Heading label(Item item) {
            return Heading.of(item.text().plain(), Heading.LABEL, item.first());
        }
    }
}
