package dev.rolegraph.graphql;

import graphql.language.OperationDefinition.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks, its document found and parsed.
 *
 * @param kind a query where the document has no such operation, or is none at all: the answer will say so
 * @param tellsCost whether the answer is to say what it cost
 * @param tellsStatements whether it is to say what was asked of the stores; it is asked anew then
 */
record Question(
        String text,
        @Nullable String operationName,
        Map<String, Object> variables,
        Operation kind,
        boolean tellsCost,
        boolean tellsStatements) {}
