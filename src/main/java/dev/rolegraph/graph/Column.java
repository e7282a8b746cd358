package dev.rolegraph.graph;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/**
 * An expression of the statement, and what its value becomes in the answer. The expression is made only for a statement
 * whose text is not known yet; so its parameters are told to the {@link Compilation} before.
 */
record Column(Supplier<Expression> made, UnaryOperator<@Nullable Object> complete) {
    Column(Expression expression, UnaryOperator<@Nullable Object> complete) {
        this(() -> expression, complete);
    }

    static Column of(Expression expression) {
        return new Column(expression, value -> value);
    }

    Expression expression() {
        return made.get();
    }
}
