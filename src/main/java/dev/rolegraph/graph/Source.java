package dev.rolegraph.graph;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/**
 * Where rows come from, and their order.
 *
 * @param scope the variables that the clauses leave
 */
record Source(Clauses clauses, Scope scope, Order order) {
    /** Clauses that read rows, built anew at each call. */
    @FunctionalInterface
    interface Clauses {
        /** @param further what must hold of a row besides */
        OngoingReading rows(Condition further);
    }

    Source(PatternElement pattern, Condition condition, Scope scope, Expression sortKey) {
        this(further -> Cypher.match(pattern).where(condition.and(further)), scope, Order.by(sortKey));
    }

    Source(PatternElement pattern, Scope scope, Expression sortKey) {
        this(pattern, Cypher.noCondition(), scope, sortKey);
    }

    Source where(Condition condition) {
        return new Source(further -> clauses.rows(condition.and(further)), scope, order);
    }

    Source ordered(Order by) {
        return new Source(clauses, scope, by);
    }

    /** All rows in order, each as one value. */
    Statement all(Expression row) {
        return clauses.rows(Cypher.noCondition())
                .with(scope.variables())
                .orderBy(order.forward())
                .returning(row)
                .build();
    }

    /** The rows as they are found, each as one value. */
    Statement any(Expression row) {
        return clauses.rows(Cypher.noCondition()).returning(row).build();
    }

    /** The first rows in an order; only their values are computed. */
    Statement page(Expression row, boolean backward, Expression limit) {
        return clauses.rows(Cypher.noCondition())
                .with(scope.variables())
                .orderBy(backward ? order.backward() : order.forward())
                .limit(limit)
                .returning(row)
                .build();
    }

    /** All rows, to be counted. */
    ResultStatement matches() {
        return clauses.rows(Cypher.noCondition()).returning(scope.node()).build();
    }
}
