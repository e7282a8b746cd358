package dev.rolegraph.graph;

import dev.rolegraph.role.Digest;
import dev.rolegraph.role.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the projection writes it.
 *
 * @param label its kind in the graph
 * @param key its identity: facts with one key are one node, whichever documents state them
 * @param properties what follows from the identity alone, so that it does not matter which document comes first
 * @param stated what one document says in its own words, kept on the citation
 * @param of the thing that the fact relates the role to
 */
record FactRow(
        String label,
        String key,
        Slug role,
        Map<String, Object> properties,
        Map<String, Object> stated,
        @Nullable Target of) {

    /** A node that facts of several roles share: a skill, a technology, a reference. */
    record Target(String label, String slug, Map<String, Object> properties) {}

    /** A key of bounded length for any identity: Neo4j's indexes refuse very long values. */
    static String key(String label, Slug role, List<? extends @Nullable Object> identity) {
        var text = new StringBuilder();
        for (var part : identity) {
            text.append(part == null ? "" : part).append('\0');
        }
        return role + "/" + label + "/" + Digest.of(text.toString());
    }

    boolean isCollaboration() {
        return label.equals("Collaboration");
    }

    /** The node and its citation by a document or curation, as parameters for Cypher. */
    Map<String, Object> parameters(String source, Map<String, Object> citation) {
        var identified = new HashMap<>(properties);
        identified.put("key", key);
        return Map.of(
                "source", source,
                "label", label,
                "key", key,
                "role", role.value(),
                "properties", identified,
                "citation", citation);
    }
}
