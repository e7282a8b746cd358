package dev.rolegraph.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.role.RolegraphException;
import graphql.GraphQLException;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.micronaut.http.HttpParameters;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a GraphQL request, as the GraphQL-over-HTTP specification has them. */
record GraphQLRequest(String query, @Nullable String operationName, Map<String, Object> variables) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws RolegraphException.BadRequest where the body is no such request */
    static GraphQLRequest ofBody(byte @Nullable [] body) {
        try {
            if (body != null && body.length > 0 && JSON.readValue(body, Object.class) instanceof Map<?, ?> parameters) {
                return of(parameters);
            }
        } catch (IOException e) {
            throw new RolegraphException.BadRequest("The body is not JSON: send {\"query\": \"{ … }\"}.");
        }
        throw new RolegraphException.BadRequest("The body must be a JSON object: send {\"query\": \"{ … }\"}.");
    }

    /** @throws RolegraphException.BadRequest where the parameters are no such request */
    static GraphQLRequest ofParameters(HttpParameters parameters) {
        var values = new HashMap<String, @Nullable Object>();
        for (var name : new String[] {"query", "operationName"}) {
            values.put(name, parameters.get(name));
        }
        for (var name : new String[] {"variables", "extensions"}) {
            var text = parameters.get(name);
            try {
                values.put(name, text == null ? null : JSON.readValue(text, Object.class));
            } catch (JsonProcessingException e) {
                throw new RolegraphException.BadRequest("The parameter '%s' is not JSON.".formatted(name));
            }
        }
        return of(values);
    }

    private static GraphQLRequest of(Map<?, ?> parameters) {
        if (!(parameters.get("query") instanceof String query)) {
            throw new RolegraphException.BadRequest("'query' must be a string with a GraphQL document.");
        }
        if (!(parameters.get("extensions") == null || parameters.get("extensions") instanceof Map)) {
            throw new RolegraphException.BadRequest("'extensions' must be an object.");
        }
        var operationName = parameters.get("operationName");
        if (!(operationName == null || operationName instanceof String)) {
            throw new RolegraphException.BadRequest("'operationName' must be a string.");
        }
        return new GraphQLRequest(query, (String) operationName, variables(parameters.get("variables")));
    }

    private static Map<String, Object> variables(@Nullable Object variables) {
        if (variables == null) {
            return Map.of();
        }
        if (!(variables instanceof Map<?, ?> given)) {
            throw new RolegraphException.BadRequest("'variables' must be an object.");
        }
        var named = new HashMap<String, Object>();
        given.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    /** Whether it asks for a change; one that does not parse asks for nothing. */
    boolean isMutation() {
        try {
            return new Parser()
                    .parseDocument(query).getDefinitionsOfType(OperationDefinition.class).stream()
                            .filter(operation -> operationName == null || operationName.equals(operation.getName()))
                            .findFirst()
                            .filter(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY)
                            .isPresent();
        } catch (GraphQLException e) {
            return false;
        }
    }
}
