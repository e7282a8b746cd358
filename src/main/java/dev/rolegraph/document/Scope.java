package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Slug;

/** What all readers of one document share. */
record Scope(Names names, Outline outline, Lines lines, Slug self) {
    Passage at(Item item) {
        return lines.passage(item.first(), item.last());
    }

    Passage at(int line) {
        return lines.passage(line, line);
    }
}
