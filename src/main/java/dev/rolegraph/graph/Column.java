package dev.rolegraph.graph;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/** An expression of the statement, and what its value becomes in the answer. */
record Column(Expression expression, UnaryOperator<@Nullable Object> complete) {
    static Column of(Expression expression) {
        return new Column(expression, value -> value);
    }
}
