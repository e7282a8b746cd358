package dev.rolegraph.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the request see its whole operation, so that the graph is asked once, and refuses one that costs too much. */
final class OperationInstrumentation extends SimplePerformantInstrumentation {
    private final Cost cost;
    private final long limit;

    OperationInstrumentation(GraphQLSchema schema, Limits limits) {
        this.cost = new Cost(schema);
        this.limit = limits.cost();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        Request request = execution.getGraphQLContext().get(Request.class);
        var operation = execution.getNormalizedQueryTree();
        request.operation(operation);
        request.cost(cost.of(operation.get()));
        if (request.cost() > limit) {
            throw tooMuch(request);
        }
        return null;
    }

    private AbortExecutionException tooMuch(Request request) {
        var message =
                "The question costs %d and the limit is %d: ask for smaller pages with 'first', or for fewer levels at once."
                        .formatted(request.cost(), limit);
        return new AbortExecutionException(
                List.of(Failures.limitExceeded(message, Map.of("cost", request.cost(), "limit", limit), request.id())));
    }
}
