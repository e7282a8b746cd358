package dev.rolegraph.graphql;

import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.role.RolegraphException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the graph says of how complete an answer is, and whether the graph itself has all that was recorded. None, unknown
 * and not yet projected are three answers.
 */
final class CompletenessFields {
    private final Ledger ledger;

    CompletenessFields(Ledger ledger) {
        this.ledger = ledger;
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("exact", unlessBehind("exact", revision -> false))
                .dataFetcher("complete", unlessBehind("complete", revision -> false))
                .dataFetcher("reason", unlessBehind("reason", revision -> "NOT_PROJECTED"))
                .dataFetcher(
                        "hint",
                        unlessBehind(
                                "hint",
                                revision ->
                                        "Revision %d is recorded and cannot be asked for yet: ask again with atLeastRevision."
                                                .formatted(revision)));
    }

    private DataFetcher<@Nullable Object> unlessBehind(String field, LongFunction<Object> otherwise) {
        var said = GraphFields.below(field);
        return environment -> {
            var recorded = recorded(environment);
            Request request = environment.getGraphQlContext().get(Request.class);
            var graph = request.graphRevision();
            return graph != null && graph < recorded ? otherwise.apply(recorded) : said.get(environment);
        };
    }

    /** The ledger's revision; where nobody can tell, nothing is said about it. */
    private long recorded(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        request.readsLedger();
        try {
            return request.recorded(ledger::revision);
        } catch (RolegraphException.Unavailable away) {
            return 0;
        }
    }
}
