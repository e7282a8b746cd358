package dev.rolegraph.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.ledger.ClientMutations;
import dev.rolegraph.security.Caller;
import dev.rolegraph.security.Permission;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may write asks a mutation to do.
 *
 * @param mutation its field in the schema
 */
record MutationInput(String mutation, Caller caller, Map<String, @Nullable Object> fields) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static MutationInput of(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        request.caller().require(Permission.WRITE);
        return new MutationInput(
                environment.getField().getName(),
                request.caller(),
                Objects.requireNonNull(environment.getArgument("input")));
    }

    String text(String name) {
        return (String) Objects.requireNonNull(fields.get(name));
    }

    @Nullable
    String textOrNull(String name) {
        return (String) fields.get(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name));
    }

    @Nullable
    String clientMutationId() {
        return textOrNull("clientMutationId");
    }

    /**
     * Makes the change; where the client gave it an id, once, however often it is sent.
     *
     * @param answer what is kept to be answered again: a record of plain values
     */
    <A> A once(ClientMutations mutations, Class<A> answer, Supplier<A> change) {
        var id = clientMutationId();
        return id == null
                ? change.get()
                : read(mutations.once(caller.name(), id, asked(), () -> write(change.get())), answer);
    }

    /** Equal for equal inputs, whatever the order of their fields. */
    private String asked() {
        var asked = new HashMap<>(fields);
        asked.remove("clientMutationId");
        return mutation + write(asked);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inputs and answers are plain values", e);
        }
    }

    private static <A> A read(String json, Class<A> answer) {
        try {
            return JSON.readValue(json, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds an answer that this program cannot parse", e);
        }
    }
}
