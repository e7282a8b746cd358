package dev.rolegraph.graphql;

import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.role.RolegraphException;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Whether the graph lacks what was recorded: what it does not find then is not known yet, which is not the same as none. */
final class Lag {
    private final Ledger ledger;

    Lag(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The ledger's revision, where the graph that answered does not have it; empty where it does, or nobody can tell. */
    OptionalLong behind(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        request.readsLedger();
        var graph = request.graphRevision();
        try {
            var recorded = request.recorded(ledger::revision);
            return graph != null && graph < recorded ? OptionalLong.of(recorded) : OptionalLong.empty();
        } catch (RolegraphException.Unavailable away) {
            return OptionalLong.empty();
        }
    }

    static String hint(long recorded) {
        return "Revision %d is recorded and cannot be asked for yet: ask again with atLeastRevision."
                .formatted(recorded);
    }

    /** Says where something was not found that the graph may not have yet; null alone means that there is none. */
    DataFetcher<@Nullable Object> finding(DataFetcher<@Nullable Object> something) {
        return environment -> {
            var found = something.get(environment);
            return found instanceof CompletionStage<?> later
                    ? later.thenApply(value -> said(value, environment))
                    : said(found, environment);
        };
    }

    private @Nullable Object said(@Nullable Object found, DataFetchingEnvironment environment) {
        var isWhole = found instanceof List<?> list ? !list.contains(null) : found != null;
        var recorded = isWhole ? OptionalLong.empty() : behind(environment);
        return recorded.isEmpty()
                ? found
                : DataFetcherResult.newResult()
                        .data(found)
                        .error(Failures.error(
                                new RolegraphException.Unavailable(
                                        "It is not found, and may be there soon. " + hint(recorded.getAsLong())),
                                environment))
                        .build();
    }
}
