package dev.rolegraph.graph;

import org.jspecify.annotations.Nullable;
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
 * @param lead what alone decides which rows there are, and their order; null where that is all of the clauses
 */
record Source(
        Clauses clauses, Scope scope, Order order, @Nullable Lead lead) {
    /** Clauses that read rows, built anew at each call. */
    @FunctionalInterface
    interface Clauses {
        /** @param further what must hold of a row besides */
        OngoingReading rows(Condition further);
    }

    /**
     * The part of the clauses that is read for all rows; what belongs to each of them is matched on the page only.
     *
     * @param rest that there is exactly once for each row
     */
    record Lead(Clauses clauses, Scope scope, PatternElement rest) {
        Lead where(Condition condition) {
            return new Lead(further -> clauses.rows(condition.and(further)), scope, rest);
        }
    }

    Source(Clauses clauses, Scope scope, Order order) {
        this(clauses, scope, order, null);
    }

    Source(PatternElement pattern, Condition condition, Scope scope, Expression sortKey) {
        this(further -> Cypher.match(pattern).where(condition.and(further)), scope, Order.by(sortKey));
    }

    Source(PatternElement pattern, Scope scope, Expression sortKey) {
        this(pattern, Cypher.noCondition(), scope, sortKey);
    }

    Source where(Condition condition) {
        return new Source(
                further -> clauses.rows(condition.and(further)),
                scope,
                order,
                lead == null ? null : lead.where(condition));
    }

    Source ordered(Order by) {
        return new Source(clauses, scope, by, lead);
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
        var sorting = backward ? order.backward() : order.forward();
        if (lead == null) {
            return clauses.rows(Cypher.noCondition())
                    .with(scope.variables())
                    .orderBy(sorting)
                    .limit(limit)
                    .returning(row)
                    .build();
        }
        return lead.clauses()
                .rows(Cypher.noCondition())
                .with(lead.scope().variables())
                .orderBy(sorting)
                .limit(limit)
                .match(lead.rest())
                .with(scope.variables())
                .orderBy(sorting)
                .returning(row)
                .build();
    }

    /** All rows, to be counted. */
    ResultStatement matches() {
        return (lead == null ? clauses : lead.clauses())
                .rows(Cypher.noCondition())
                .returning(scope.node())
                .build();
    }
}
