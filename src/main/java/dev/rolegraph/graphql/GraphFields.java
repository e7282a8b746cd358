package dev.rolegraph.graphql;

import dev.rolegraph.graph.Questions;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import java.util.Map;
import java.util.function.Supplier;
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

    /** What is not an answer's map is a record. */
    static DataFetcher<@Nullable Object> below(String field) {
        return new Below(field, PropertyDataFetcher.fetching(field));
    }

    /** A light one: the engine makes an environment for it only where it is looked at, which costs more than the value. */
    private record Below(String field, LightDataFetcher<@Nullable Object> property)
            implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
        }

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition definition,
                @Nullable Object source,
                Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            return source instanceof Map<?, ?> answer
                    ? Shapes.value(answer, field, environment)
                    : property.get(definition, source, environment);
        }
    }
}
