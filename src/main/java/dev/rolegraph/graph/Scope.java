package dev.rolegraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The variables that fields may be read from at one position of the statement, by their part: the node that the position
 * is about, the fact on an edge, the role that it is seen from, a number that was counted.
 */
record Scope(Map<String, Node> nodes, Map<String, Relationship> relationships, Map<String, SymbolicName> values) {
    private static final String ITSELF = "itself";

    Scope(Node node) {
        this(Map.of(ITSELF, node), Map.of(), Map.of());
    }

    /** A position that is about no node. */
    static Scope of(Map<String, SymbolicName> values) {
        return new Scope(Map.of(), Map.of(), values);
    }

    Scope with(String part, Node node) {
        return new Scope(and(nodes, part, node), relationships, values);
    }

    Scope with(String part, Relationship relationship) {
        return new Scope(nodes, and(relationships, part, relationship), values);
    }

    Scope with(String part, SymbolicName value) {
        return new Scope(nodes, relationships, and(values, part, value));
    }

    private static <T> Map<String, T> and(Map<String, T> variables, String part, T variable) {
        var more = new HashMap<>(variables);
        more.put(part, variable);
        return Map.copyOf(more);
    }

    /** What the position is about. */
    Node node() {
        return node(ITSELF);
    }

    Node node(String part) {
        return present(part, nodes.get(part));
    }

    Relationship relationship(String part) {
        return present(part, relationships.get(part));
    }

    SymbolicName value(String part) {
        return present(part, values.get(part));
    }

    private static <T> T present(String part, @Nullable T variable) {
        return Objects.requireNonNull(variable, () -> "no " + part + " in scope");
    }

    /** The scope of the same variables, about another of its nodes. */
    Scope about(String part) {
        return with(ITSELF, node(part));
    }

    IdentifiableElement[] variables() {
        return Stream.of(
                        nodes.values().stream(),
                        relationships.values().stream().map(Relationship::getRequiredSymbolicName),
                        values.values().stream())
                .<IdentifiableElement>flatMap(variables -> variables)
                .distinct()
                .toArray(IdentifiableElement[]::new);
    }
}
