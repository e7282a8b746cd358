package dev.rolegraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks for at one position: a field, its arguments, and what is asked of its value. A tree of shapes is
 * the whole question; its structure alone determines the statement's text.
 *
 * @param key the name that the value has in the answer
 * @param field the field's name in the schema
 * @param arguments with defaults filled in
 * @param types the object types that the field is asked of, where the parent may be of several
 * @param children in order; empty for a scalar
 */
public record Shape(String key, String field, Map<String, Object> arguments, Set<String> types, List<Shape> children) {
    public Shape {
        types = Set.copyOf(types);
        children = List.copyOf(children);
    }

    /** A field by its own name, without arguments. */
    public static Shape of(String field, Shape... children) {
        return new Shape(field, field, Map.of(), Set.of(), List.of(children));
    }

    /** An argument's value; null where it is absent or null. */
    @Nullable
    Object argument(String name) {
        return arguments.get(name);
    }

    /** A list argument of names; null where it is absent, which means any. */
    @SuppressWarnings("unchecked")
    @Nullable
    List<String> names(String argument) {
        return (List<String>) arguments.get(argument);
    }

    /** The same but for an argument, which is about something else. */
    Shape without(String argument) {
        var others = new HashMap<>(arguments);
        others.remove(argument);
        return new Shape(key, field, others, types, children);
    }

    boolean asks(String child) {
        return children.stream().anyMatch(shape -> shape.field().equals(child));
    }
}
