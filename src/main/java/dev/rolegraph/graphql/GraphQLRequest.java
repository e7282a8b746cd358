package dev.rolegraph.graphql;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a GraphQL request, as the GraphQL-over-HTTP specification has them.
 *
 * @param query null where the document is named by its hash
 * @param hash the SHA-256 of the document, where the request gives it
 * @param atLeastRevision the ledger revision that the answer must know
 * @param tellsCost whether the answer is to say what it cost
 * @param tellsStatements whether it is to say what was asked of the stores
 */
record GraphQLRequest(
        @Nullable String query,
        @Nullable String hash,
        @Nullable String operationName,
        Map<String, Object> variables,
        @Nullable Long atLeastRevision,
        boolean tellsCost,
        boolean tellsStatements) {
    private static final String AT_LEAST = "X-Rolegraph-At-Least-Revision";

    /** @throws RolegraphException.BadRequest where the body is no such request */
    static GraphQLRequest ofBody(byte @Nullable [] body, HttpHeaders headers) {
        try {
            if (body != null && body.length > 0 && ClientJson.read(body) instanceof Map<?, ?> parameters) {
                return of(parameters, headers.get(AT_LEAST));
            }
        } catch (IOException e) {
            throw new RolegraphException.BadRequest("The body is not JSON: send {\"query\": \"{ … }\"}.");
        }
        throw new RolegraphException.BadRequest("The body must be a JSON object: send {\"query\": \"{ … }\"}.");
    }

    /** @throws RolegraphException.BadRequest where the parameters are no such request */
    static GraphQLRequest ofParameters(HttpParameters parameters, HttpHeaders headers) {
        var values = new HashMap<String, @Nullable Object>();
        for (var name : new String[] {"query", "operationName"}) {
            values.put(name, parameters.get(name));
        }
        for (var name : new String[] {"variables", "extensions"}) {
            var text = parameters.get(name);
            try {
                values.put(name, text == null ? null : ClientJson.read(text));
            } catch (IOException e) {
                throw new RolegraphException.BadRequest("The parameter '%s' is not JSON.".formatted(name));
            }
        }
        return of(values, headers.get(AT_LEAST));
    }

    /** @param atLeast what a header says of the revision, where one does */
    static GraphQLRequest of(Map<?, ?> parameters, @Nullable String atLeast) {
        requireUnicode(parameters);
        var extensions = object(parameters, "extensions");
        var hash = extensions.get("persistedQuery") instanceof Map<?, ?> named ? hash(named) : null;
        var query = text(parameters, "query");
        if (query == null && hash == null) {
            throw new RolegraphException.BadRequest("'query' must be a string with a GraphQL document.");
        }
        return new GraphQLRequest(
                query,
                hash == null ? null : hash.toLowerCase(Locale.ROOT),
                operationName(parameters),
                object(parameters, "variables"),
                revision(atLeast == null ? extensions.get("atLeastRevision") : atLeast),
                Boolean.TRUE.equals(extensions.get("cost")),
                Boolean.TRUE.equals(extensions.get("statements")));
    }

    private static @Nullable String hash(Map<?, ?> named) {
        if (named.get("version") instanceof Number version && version.intValue() != 1) {
            throw new RolegraphException.BadRequest(
                    "Persisted queries of version %s are not known here: send version 1.".formatted(version));
        }
        return text(named, "sha256Hash");
    }

    /** An empty name is as good as none: whoever decides by the name must mean the operation that is executed. */
    private static @Nullable String operationName(Map<?, ?> parameters) {
        var name = text(parameters, "operationName");
        return name == null || name.isEmpty() ? null : name;
    }

    /** JSON can escape half of a pair of surrogates, which no store keeps and no answer can repeat. */
    private static void requireUnicode(@Nullable Object value) {
        switch (value) {
            case String text -> {
                if (!isUnicode(text)) {
                    throw new RolegraphException.BadRequest(
                            "The request has half of a surrogate pair, which is no character: send valid Unicode.");
                }
            }
            case Map<?, ?> map ->
                map.forEach((name, entry) -> {
                    requireUnicode(name);
                    requireUnicode(entry);
                });
            case List<?> list -> list.forEach(GraphQLRequest::requireUnicode);
            case null, default -> {}
        }
    }

    /** Most texts have no surrogate at all, which a glance tells; an encoder would write megabytes of documents anew. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    private static @Nullable String text(Map<?, ?> parameters, String name) {
        var value = parameters.get(name);
        if (!(value == null || value instanceof String)) {
            throw new RolegraphException.BadRequest("'%s' must be a string.".formatted(name));
        }
        return (String) value;
    }

    private static Map<String, Object> object(Map<?, ?> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> given)) {
            throw new RolegraphException.BadRequest("'%s' must be an object.".formatted(name));
        }
        var named = new HashMap<String, Object>();
        given.forEach((key, entry) -> named.put(String.valueOf(key), entry));
        return named;
    }

    private static @Nullable Long revision(@Nullable Object value) {
        try {
            return value == null ? null : Long.valueOf(value.toString());
        } catch (NumberFormatException e) {
            throw new RolegraphException.BadRequest(
                    "'atLeastRevision' must be a number: the 'revision' that a mutation answered.");
        }
    }
}
