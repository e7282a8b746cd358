package dev.rolegraph.document;

import dev.rolegraph.document.TechnologyList.Named;
import dev.rolegraph.role.Names;
import java.util.ArrayList;
import java.util.List;

/** Lists whose labels are names of technologies for the most part: an everyday word among them is one, too. */
final class LabelledTechnologies {
    private static final Wording ASIDE = Wording.of("\\s*\\([^()]*\\)$");
    private static final int FEWEST = 3;

    /** The names that the label of an item holds; none where it holds something else, too. */
    record Labelled(Item item, List<Named> names) {}

    private final Names names;

    LabelledTechnologies(Names names) {
        this.names = names;
    }

    List<Labelled> in(Section section) {
        var list = new ArrayList<Labelled>();
        for (var entry : section.entries()) {
            if (entry.parent() == null && entry.item().isListed()) {
                Label.of(entry.text())
                        .filter(Label::marked)
                        .ifPresent(label -> list.add(labelled(entry.item(), label)));
            }
        }
        var named = list.stream().filter(one -> !one.names.isEmpty()).toList();
        var isOfNames = list.size() >= FEWEST
                && named.size() * 3 >= list.size() * 2
                && named.stream().anyMatch(this::isSure);
        return isOfNames ? named : List.of();
    }

    private Labelled labelled(Item item, Label label) {
        var plain = label.label().plain();
        if (!names.mayNameTechnology(plain)) {
            return new Labelled(item, List.of());
        }
        var parts = TechnologyList.parts(ASIDE.replaceFirst(plain, ""));
        var named = parts.stream()
                .flatMap(part -> names.technology(part).map(term -> Named.of(part, term)).stream())
                .toList();
        return new Labelled(item, named.size() == parts.size() ? named : List.of());
    }

    private boolean isSure(Labelled one) {
        return one.names.stream()
                .anyMatch(name -> !names.technologiesIn(name.written()).isEmpty());
    }
}
