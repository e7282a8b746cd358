package dev.rolegraph.graphql;

import dev.rolegraph.graph.Shape;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The selection of a request as shapes: fragments merged, {@code @skip} and {@code @include} applied.
 *
 * <p>In the answer to a shape, a field that is asked once has its own name, whatever its alias: so its value is found
 * without looking at the request. One that is asked several times has its name and alias.
 */
final class Shapes {
    private Shapes() {}

    /** The fields of an operation; their answers have the names that the client gave them. */
    static List<Shape> ofRoots(List<ExecutableNormalizedField> fields) {
        return fields.stream().map(field -> of(field, field.getResultKey())).toList();
    }

    static List<Shape> of(List<ExecutableNormalizedField> fields) {
        var times = fields.stream()
                .collect(Collectors.groupingBy(ExecutableNormalizedField::getName, Collectors.counting()));
        return fields.stream()
                .map(field -> of(
                        field,
                        times.get(field.getName()) == 1
                                ? field.getName()
                                : several(field.getName(), field.getResultKey())))
                .toList();
    }

    private static Shape of(ExecutableNormalizedField field, String key) {
        return new Shape(
                key,
                field.getName(),
                given(field.getResolvedArguments()),
                field.getObjectTypeNames(),
                of(field.getChildren()));
    }

    /** No name of a field has a colon. */
    private static String several(String field, String alias) {
        return field + ":" + alias;
    }

    /** The value that an answer has for a field of its shape. */
    static @Nullable Object value(Map<?, ?> answer, String field, Supplier<DataFetchingEnvironment> environment) {
        var value = answer.get(field);
        return value != null || answer.containsKey(field)
                ? value
                : answer.get(several(field, environment.get().getMergedField().getResultKey()));
    }

    static @Nullable Object value(Map<?, ?> answer, DataFetchingEnvironment environment) {
        return value(answer, environment.getMergedField().getName(), () -> environment);
    }

    /** An argument that is null is as good as absent. */
    private static Map<String, Object> given(Map<String, Object> arguments) {
        var given = new HashMap<String, Object>();
        arguments.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
