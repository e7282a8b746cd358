package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Slug;
import java.util.List;

/** What all readers of one document share. */
record Scope(Names names, Outline outline, Lines lines, Slug self) {
    /** The subject of the nearest heading that has one; examples and templates are that with all below them. */
    Subject subject(Section section) {
        var subjects = section.path().reversed().stream()
                .flatMap(heading -> Headings.of(heading.title()).stream())
                .toList();
        for (var covering : List.of(Subject.EXAMPLE, Subject.OUTPUT)) {
            if (subjects.contains(covering)) {
                return covering;
            }
        }
        return subjects.isEmpty() ? Subject.OTHER : subjects.getFirst();
    }

    Passage at(Item item) {
        return lines.passage(item.first(), item.last());
    }

    Passage at(int line) {
        return lines.passage(line, line);
    }
}
