package dev.rolegraph.graph;

import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * The variables that fields may be read from at one position of the statement.
 *
 * @param node what the position is about
 * @param others further variables by their part: the fact on an edge, the role that it is seen from
 * @param relationships likewise
 */
record Scope(Node node, Map<String, Node> others, Map<String, Relationship> relationships) {
    Scope(Node node) {
        this(node, Map.of(), Map.of());
    }

    Node other(String part) {
        var other = others.get(part);
        if (other == null) {
            throw new IllegalStateException("no " + part + " in scope");
        }
        return other;
    }

    Relationship relationship(String part) {
        var relationship = relationships.get(part);
        if (relationship == null) {
            throw new IllegalStateException("no " + part + " in scope");
        }
        return relationship;
    }

    /** The scope of the same variables, about another of its nodes. */
    Scope about(String part) {
        return new Scope(other(part), others, relationships);
    }

    IdentifiableElement[] variables() {
        return Stream.<IdentifiableElement>concat(
                        Stream.concat(Stream.of(node), others.values().stream()),
                        relationships.values().stream().map(Relationship::getRequiredSymbolicName))
                .distinct()
                .toArray(IdentifiableElement[]::new);
    }
}
