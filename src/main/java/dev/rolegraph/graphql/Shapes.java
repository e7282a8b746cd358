package dev.rolegraph.graphql;

import dev.rolegraph.graph.Shape;
import graphql.normalized.ExecutableNormalizedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The selection of a request as shapes: fragments merged, {@code @skip} and {@code @include} applied. */
final class Shapes {
    private Shapes() {}

    static Shape of(ExecutableNormalizedField field) {
        return new Shape(
                field.getResultKey(),
                field.getName(),
                given(field.getResolvedArguments()),
                field.getObjectTypeNames(),
                of(field.getChildren()));
    }

    static List<Shape> of(List<ExecutableNormalizedField> fields) {
        return fields.stream().map(Shapes::of).toList();
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
