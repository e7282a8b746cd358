package dev.rolegraph.graph;

import java.util.function.BiFunction;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;

/** Where the rows of a field come from, given its arguments. */
@FunctionalInterface
interface Related {
    Source rows(Compilation compilation, Scope scope, Shape field);

    /**
     * Nodes that a pattern ties to the scope's node.
     *
     * @param pattern from the scope's node to the other
     * @param sortKey a property of the other
     */
    static Related nodes(String label, BiFunction<Node, Node, PatternElement> pattern, String sortKey) {
        return (compilation, scope, field) -> {
            var node = compilation.node(label);
            return new Source(pattern.apply(scope.node(), node), new Scope(node), node.property(sortKey));
        };
    }

    /** The rows in the order that an {@code orderBy} argument names. */
    default Related ordered(BiFunction<Scope, Shape, Order> order) {
        return (compilation, scope, field) -> {
            var rows = rows(compilation, scope, field);
            return rows.ordered(order.apply(rows.scope(), field));
        };
    }

    /** The rows that an argument of the field lets through. */
    default Related narrowed(String argument, Filter.Criterion criterion) {
        return (compilation, scope, field) -> {
            var rows = rows(compilation, scope, field);
            var value = field.argument(argument);
            return value == null ? rows : rows.where(criterion.holds(compilation, rows.scope(), value));
        };
    }

    /** The rows that the argument {@code filter} lets through. */
    default Related filtered(Filter filter) {
        return narrowed("filter", filter::condition);
    }
}
