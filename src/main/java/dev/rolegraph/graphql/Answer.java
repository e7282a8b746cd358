package dev.rolegraph.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.role.Digest;
import graphql.ExecutionResult;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent.
 *
 * @param revision the ledger revision of the graph that it is of
 * @param failure the code of the first error, where there is nothing but errors
 * @param complete whether no part of it failed
 */
record Answer(byte[] json, long revision, @Nullable String failure, boolean complete) {
    /** Of our own: the framework's leaves out nulls and empty lists, which an answer must have. */
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(ExecutionResult result, long revision) {
        var failure =
                result.isDataPresent() ? null : Failures.code(result.getErrors().getFirst());
        return new Answer(
                json(result.toSpecification()),
                revision,
                failure,
                result.getErrors().isEmpty());
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is maps, lists and scalars", e);
        }
    }

    /** The errors alone, as they are in the answer. */
    Object errors() {
        try {
            return JSON.readTree(json).path("errors");
        } catch (IOException e) {
            throw new IllegalStateException("it was written here", e);
        }
    }

    /** Weak: the same for both media types. */
    String tag() {
        return "W/\"%d-%.16s\"".formatted(revision, Digest.whole(json));
    }
}
