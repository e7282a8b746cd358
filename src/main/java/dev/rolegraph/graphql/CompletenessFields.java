package dev.rolegraph.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the graph says of how complete an answer is, and whether the graph itself has all that was recorded. None, unknown
 * and not yet projected are three answers.
 */
final class CompletenessFields {
    private final Lag lag;

    CompletenessFields(Lag lag) {
        this.lag = lag;
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("exact", unlessBehind("exact", revision -> false))
                .dataFetcher("complete", unlessBehind("complete", revision -> false))
                .dataFetcher("reason", unlessBehind("reason", revision -> "NOT_PROJECTED"))
                .dataFetcher("hint", unlessBehind("hint", Lag::hint));
    }

    private DataFetcher<@Nullable Object> unlessBehind(String field, LongFunction<Object> otherwise) {
        var said = GraphFields.below(field);
        return environment -> {
            // What the ledger itself answers has nothing to wait for.
            if (!(environment.getSource() instanceof Map<?, ?>)) {
                return said.get(environment);
            }
            var recorded = lag.behind(environment);
            return recorded.isPresent() ? otherwise.apply(recorded.getAsLong()) : said.get(environment);
        };
    }
}
