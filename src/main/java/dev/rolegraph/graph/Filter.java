package dev.rolegraph.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;

/**
 * A filter type of the schema: what each of its fields says of a row. The fields that are given must all hold; those that
 * are absent or null do not count. {@code and}, {@code or} and {@code not} are part of every filter.
 */
final class Filter {
    /** What one field says, as a condition that is never null. */
    @FunctionalInterface
    interface Criterion {
        Condition holds(Compilation compilation, Scope scope, Object value);
    }

    /** In the order in which they are tested, whichever order the client has: so equal shapes have equal texts. */
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    Filter() {
        field("and", this::all);
        field("or", this::any);
        field(
                "not",
                (compilation, scope, value) ->
                        present(condition(compilation, scope, value)).not());
    }

    Filter field(String name, Criterion criterion) {
        criteria.put(name, criterion);
        return this;
    }

    /** @param filter the filter's value; null where the client gives none */
    Condition condition(Compilation compilation, Scope scope, @Nullable Object filter) {
        var condition = Cypher.noCondition();
        if (filter instanceof Map<?, ?> given) {
            for (var criterion : criteria.entrySet()) {
                var value = given.get(criterion.getKey());
                if (value != null) {
                    condition = both(condition, criterion.getValue().holds(compilation, scope, value));
                }
            }
        }
        return condition;
    }

    private Condition all(Compilation compilation, Scope scope, Object filters) {
        var condition = Cypher.noCondition();
        for (var filter : (List<?>) filters) {
            condition = both(condition, condition(compilation, scope, filter));
        }
        return condition;
    }

    /** An empty list of alternatives matches nothing. */
    private Condition any(Compilation compilation, Scope scope, Object filters) {
        var condition = Cypher.isFalse();
        for (var filter : (List<?>) filters) {
            condition = condition.or(present(condition(compilation, scope, filter)));
        }
        return condition;
    }

    /** With nothing added, so that no condition stays recognizable as none. */
    private static Condition both(Condition condition, Condition other) {
        return other == Cypher.noCondition() ? condition : condition.and(other);
    }

    private static Condition present(Condition condition) {
        return condition == Cypher.noCondition() ? Cypher.isTrue() : condition;
    }
}
