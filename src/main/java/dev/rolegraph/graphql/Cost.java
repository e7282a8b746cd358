package dev.rolegraph.graphql;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a question may cost at most, told from the question alone: how many objects its answer has if every page is full.
 * An object counts once for each place where it is asked for; fields without fields of their own cost nothing.
 */
final class Cost {
    /** The size of a page that does not say its size, as the schema has it. */
    private static final int PAGE = 20;
    /** A guess for lists that are not paged: those of one document or role. */
    private static final int LIST = 10;

    private static final List<String> SIZES = List.of("first", "last", "maxNodes");

    private final GraphQLSchema schema;

    Cost(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** At most {@link Long#MAX_VALUE}. Introspection is free: it reads no store. */
    long of(ExecutableNormalizedOperation operation) {
        return sum(operation.getTopLevelFields().stream()
                .filter(field -> !field.getName().startsWith("__"))
                .map(field -> of(field, 1, LIST)));
    }

    /**
     * @param times how often the field is asked for
     * @param listed how many entries a list has that does not say so itself: those of the connection around it
     */
    private long of(ExecutableNormalizedField field, long times, int listed) {
        if (!field.hasChildren()) {
            return 0;
        }
        var definition = field.getFieldDefinitions(schema).getFirst();
        var page = page(field, definition, listed);
        var isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        var entries = isList ? product(times, page) : times;
        var below = isList ? LIST : page;
        return sum(Stream.concat(
                Stream.of(entries), field.getChildren().stream().map(child -> of(child, entries, below))));
    }

    private static int page(ExecutableNormalizedField field, GraphQLFieldDefinition definition, int listed) {
        var given = field.getResolvedArguments();
        if (given.get("ids") instanceof Collection<?> ids) {
            return ids.size();
        }
        for (var size : SIZES) {
            if (given.get(size) instanceof Number number) {
                return Math.max(0, number.intValue());
            }
        }
        return definition.getArgument("first") == null ? listed : PAGE;
    }

    private static long product(long a, long b) {
        return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    private static long sum(Stream<Long> costs) {
        return costs.reduce(0L, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }
}
