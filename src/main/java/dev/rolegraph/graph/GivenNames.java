package dev.rolegraph.graph;

import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * The names that were given to roles, as the graph has them. What a question names is looked up here before the graph is
 * asked, so that old names cost the question nothing.
 */
final class GivenNames {
    static final GivenNames NONE = new GivenNames(List.of());

    static final String READ = """
            MATCH (s:GraphState)
            RETURN COLLECT { MATCH (n:GivenName) RETURN n {.slug, .name, .role} ORDER BY n.position } AS given,
                   coalesce(s.names, 0) AS names, coalesce(s.edits, 0) AS edits
            """;

    private final List<GivenName> inOrder;
    private final Map<String, String> roles = new HashMap<>();

    /** @param inOrder in which they were given */
    GivenNames(List<GivenName> inOrder) {
        this.inOrder = inOrder;
        inOrder.forEach(given -> roles.put(given.slug(), given.role()));
    }

    static GivenNames of(Map<String, Object> row) {
        return new GivenNames(((List<?>) row.get("given"))
                .stream()
                        .map(given -> (Map<?, ?>) given)
                        .map(given -> new GivenName(text(given, "slug"), text(given, "name"), text(given, "role")))
                        .toList());
    }

    private static String text(Map<?, ?> given, String property) {
        return String.valueOf(given.get(property));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenNames names && inOrder.equals(names.inOrder);
    }

    @Override
    public int hashCode() {
        return inOrder.hashCode();
    }

    /** The role that a slug stands for. */
    String role(String slug) {
        return roles.getOrDefault(slug, slug);
    }

    /** A role's names, those that the vocabulary knows first. */
    List<String> of(Slug role, List<String> known) {
        return Stream.concat(
                        known.stream(),
                        inOrder.stream()
                                .filter(given -> given.role().equals(role.value()))
                                .map(GivenName::name))
                .distinct()
                .toList();
    }

    void write(SimpleQueryRunner transaction) {
        transaction.run("MATCH (n:GivenName) DELETE n").consume();
        var rows = new ArrayList<Map<String, Object>>();
        for (var given : inOrder) {
            rows.add(Map.of("position", rows.size(), "slug", given.slug(), "name", given.name(), "role", given.role()));
        }
        transaction
                .run("UNWIND $rows AS row CREATE (n:GivenName) SET n = row", Map.of("rows", rows))
                .consume();
    }
}
