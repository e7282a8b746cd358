package dev.rolegraph.graph;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.neo4j.cypherdsl.core.Statement;

/**
 * Where rows come from.
 *
 * @param pattern what is matched
 * @param condition which of the matches count
 * @param scope the variables of the pattern
 * @param sortKey unique among the rows, and never null: the order, and what a cursor holds
 */
record Source(PatternElement pattern, Condition condition, Scope scope, Expression sortKey) {
    Source where(Condition further) {
        return new Source(pattern, condition.and(further), scope, sortKey);
    }

    /** All rows in order, each as one value. */
    Statement all(Expression row) {
        return Cypher.match(pattern)
                .where(condition)
                .with(scope.variables())
                .orderBy(sortKey.ascending())
                .returning(row)
                .build();
    }

    /** The first rows in an order; only their values are computed. */
    Statement page(Expression row, boolean backward, Expression limit) {
        return Cypher.match(pattern)
                .where(condition)
                .with(scope.variables())
                .orderBy(backward ? sortKey.descending() : sortKey.ascending())
                .limit(limit)
                .returning(row)
                .build();
    }

    ResultStatement matches() {
        return Cypher.match(pattern).where(condition).returning(scope.node()).build();
    }
}
