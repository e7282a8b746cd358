package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipPattern;

/** What the fields of several filters say. A property that a node has not is as good as empty. */
final class Criteria {
    private static final Expression EMPTY = Cypher.literalOf("");

    private Criteria() {}

    static Filter.Criterion oneOf(String property) {
        return (compilation, scope, value) -> orEmpty(scope.node(), property).in(compilation.parameter(value));
    }

    static Filter.Criterion is(String property) {
        return (compilation, scope, value) -> scope.node().property(property).isEqualTo(compilation.parameter(value));
    }

    /** Equal but for case. */
    static Filter.Criterion isText(String property) {
        return (compilation, scope, value) -> sameText(compilation, scope.node(), property, value);
    }

    static Condition sameText(Compilation compilation, Node node, String property, Object value) {
        return Cypher.toLower(orEmpty(node, property)).isEqualTo(Cypher.toLower(compilation.parameter(value)));
    }

    /** Every word of the text is part of one of the properties. */
    static Filter.Criterion words(String... properties) {
        return (compilation, scope, value) -> {
            var text = String.valueOf(value).toLowerCase(Locale.ROOT).strip();
            if (text.isEmpty()) {
                throw new RolegraphException.BadRequest("'text' has no word to look for: name one, or leave it out.");
            }
            var searched = Arrays.stream(properties)
                    .map(property -> orEmpty(scope.node(), property))
                    .reduce((one, other) -> one.concat(Cypher.literalOf(" ")).concat(other))
                    .orElseThrow();
            var word = compilation.variable("word");
            return Cypher.all(word)
                    .in(compilation.parameter(List.of(text.split("\\s+"))))
                    .where(Cypher.toLower(searched).contains(word));
        };
    }

    /** A node at the other end fulfils a filter of its own. */
    static Filter.Criterion some(String label, Way way, Filter filter) {
        return (compilation, scope, value) -> {
            var node = compilation.node(label);
            return exists(way.between(scope.node(), node), filter.condition(compilation, new Scope(node), value), node);
        };
    }

    static Condition exists(RelationshipPattern pattern, Condition condition, Node node) {
        return Cypher.exists(
                Cypher.match(pattern).where(condition).returning(node).build());
    }

    /** How to get from one node to another. */
    @FunctionalInterface
    interface Way {
        RelationshipPattern between(Node from, Node to);
    }

    private static Expression orEmpty(Node node, String property) {
        return Cypher.coalesce(node.property(property), EMPTY);
    }
}
