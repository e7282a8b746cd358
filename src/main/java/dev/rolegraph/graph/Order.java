package dev.rolegraph.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;

/**
 * An order of rows. A cursor holds the row's key, so that it marks a place in the list whether or not its row is still
 * there.
 *
 * @param name what the order is called in cursors: one of another order is refused
 * @param key unique among the rows, and never null
 */
record Order(String name, Expression key, boolean descending) {
    /** Digits of a number within a key. */
    private static final int WIDTH = 15;

    private static final long LARGEST = 999_999_999_999_999L;

    static Order by(Expression key) {
        return new Order("k", key, false);
    }

    /** How an order that clients ask for is made; {@code largestFirst} is of use to those of numbers. */
    @FunctionalInterface
    interface Maker {
        Order made(String name, boolean largestFirst);
    }

    /**
     * The order that an {@code orderBy} argument names.
     *
     * @param makers by the values of its {@code field}
     */
    static Order asked(@Nullable Object orderBy, Order natural, Map<String, Maker> makers) {
        if (!(orderBy instanceof Map<?, ?> asked)) {
            return natural;
        }
        var field = String.valueOf(asked.get("field"));
        var descending = "DESC".equals(asked.get("direction"));
        var maker = makers.get(field);
        if (maker == null) {
            throw new IllegalStateException("the graph has no order " + field);
        }
        return maker.made(field + (descending ? "-" : "+"), descending);
    }

    static Maker text(Expression key) {
        return (name, descending) -> new Order(name, key, descending);
    }

    /** By a number; equal ones always in ascending order of {@code then}. */
    static Maker number(Expression number, Expression then) {
        return (name, largestFirst) ->
                new Order(name, numbered(number, largestFirst).concat(then), false);
    }

    private static Expression numbered(Expression number, boolean largestFirst) {
        var shown = largestFirst ? Cypher.literalOf(LARGEST).subtract(number) : number;
        return Cypher.right(
                Cypher.literalOf("0".repeat(WIDTH)).concat(Cypher.toString(shown)), Cypher.literalOf(WIDTH));
    }

    Condition after(Expression cursor) {
        return descending ? key.lt(cursor) : key.gt(cursor);
    }

    Condition before(Expression cursor) {
        return descending ? key.gt(cursor) : key.lt(cursor);
    }

    SortItem forward() {
        return descending ? key.descending() : key.ascending();
    }

    SortItem backward() {
        return descending ? key.ascending() : key.descending();
    }
}
