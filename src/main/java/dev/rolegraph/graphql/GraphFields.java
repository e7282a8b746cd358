package dev.rolegraph.graphql;

import dev.rolegraph.graph.Questions;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that the graph answers: the root fields ask it, everything below them is in its answer already. */
final class GraphFields {
    static final Set<String> ROOTS = Set.of("collaborations", "collaborationGraph", "role", "roles", "graphStatus");

    private final Questions questions;
    private final Answers answers;

    GraphFields(Questions questions, Answers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    @Nullable
    Object root(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        var key = environment.getMergedField().getResultKey();
        request.rootInGraph(key);
        var answer = request.ask(questions, ROOTS);
        answers.tell(answer.version());
        var failure = answer.failures().get(key);
        if (failure != null) {
            throw failure;
        }
        return answer.values().get(key);
    }

    /** An answer's maps have the request's own keys; everything else is a record. */
    static DataFetcher<@Nullable Object> below(String field) {
        var property = PropertyDataFetcher.fetching(field);
        return environment -> environment.getSource() instanceof Map<?, ?> answer
                ? answer.get(environment.getMergedField().getResultKey())
                : property.get(environment);
    }
}
