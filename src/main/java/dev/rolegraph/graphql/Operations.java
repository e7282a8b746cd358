package dev.rolegraph.graphql;

import dev.rolegraph.graph.Difference;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Permission;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an admin does to a running server. */
final class Operations {
    private static final int MOST_DIFFERENCES = 1000;

    private final Consistency consistency;
    private final Answers answers;

    Operations(Consistency consistency, Answers answers) {
        this.consistency = consistency;
        this.answers = answers;
    }

    record ConsistencyPayload(
            boolean consistent,
            long differenceCount,
            List<Difference> differences,
            OffsetDateTime checkedAt,
            @Nullable String clientMutationId) {}

    ConsistencyPayload checkGraph(DataFetchingEnvironment environment) {
        var input = input(environment);
        return payload(consistency.check(mostDifferences(input)), input);
    }

    ConsistencyPayload rebuildGraph(DataFetchingEnvironment environment) {
        var input = input(environment);
        return payload(consistency.rebuild(mostDifferences(input)), input);
    }

    private ConsistencyPayload payload(Consistency.Verdict verdict, Map<String, @Nullable Object> input) {
        answers.tell(verdict.graph());
        return new ConsistencyPayload(
                verdict.isConsistent(),
                verdict.count(),
                verdict.differences(),
                verdict.at().atOffset(ZoneOffset.UTC),
                (String) input.get("clientMutationId"));
    }

    private static Map<String, @Nullable Object> input(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        request.caller().require(Permission.ADMIN);
        return Objects.requireNonNull(environment.getArgument("input"));
    }

    private static int mostDifferences(Map<String, @Nullable Object> input) {
        int most = (Integer) Objects.requireNonNull(input.get("maxDifferences"));
        if (most < 0 || most > MOST_DIFFERENCES) {
            throw new RolegraphException.BadRequest(
                    "maxDifferences is %d: ask for 0 to %d.".formatted(most, MOST_DIFFERENCES));
        }
        return most;
    }
}
