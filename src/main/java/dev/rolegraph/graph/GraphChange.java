package dev.rolegraph.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph is to say at a revision, of all that may be different since it was written last.
 *
 * @param origin of the graph when it has the change
 * @param documents those that changed, and those that amendments let say something else
 * @param names all that were given to roles, in the order in which they were; null where none changed
 */
public record GraphChange(
        long revision,
        Origin origin,
        List<DocumentChange> documents,
        List<CurationChange> curations,
        @Nullable List<GivenName> names) {}
