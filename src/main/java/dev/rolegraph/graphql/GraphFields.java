package dev.rolegraph.graphql;

import dev.rolegraph.graph.Questions;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that the graph answers: the root fields ask it, everything below them is in its answer already. */
final class GraphFields {
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
        var answer = request.ask(questions);
        answers.tell(answer.version());
        return answer.of(key);
    }

    /** An answer's maps have the request's own keys; everything else is a record. */
    static DataFetcher<@Nullable Object> below(String field) {
        var property = PropertyDataFetcher.fetching(field);
        return environment -> environment.getSource() instanceof Map<?, ?> answer
                ? answer.get(environment.getMergedField().getResultKey())
                : property.get(environment);
    }
}
