package dev.rolegraph.graph;

import java.util.List;

/** What can be asked of a node: the fields of its type, or of whichever type it is. */
@FunctionalInterface
interface Selection {
    /** The fields that are asked of the scope's node, as one list; null where there is no node. */
    Column select(Compilation compilation, Scope scope, List<Shape> children);
}
