package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** A node of one of several types; each is a label of the same name. */
final class AnyType implements Selection {
    private final Supplier<List<NodeType>> types;

    AnyType(Supplier<List<NodeType>> types) {
        this.types = types;
    }

    @Override
    public Column select(Compilation compilation, Scope scope, List<Shape> children) {
        var columns = types.get().stream()
                .collect(Collectors.toMap(NodeType::name, type -> type.select(compilation, scope, children)));
        var cases = new ArrayList<Object>();
        var text = new StringBuilder("CASE");
        for (var type : types.get()) {
            text.append(" WHEN $E THEN $E");
            cases.add(scope.node().hasLabels(type.name()));
            cases.add(Cypher.mapOf(
                    "type",
                    Cypher.literalOf(type.name()),
                    "fields",
                    columns.get(type.name()).expression()));
        }
        return new Column(
                Cypher.raw(text.append(" END").toString(), cases.toArray()), value -> complete(columns, value));
    }

    private static @Nullable Object complete(Map<String, Column> columns, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> found)) {
            return null;
        }
        var column = columns.get(String.valueOf(found.get("type")));
        return column == null ? null : column.complete().apply(found.get("fields"));
    }
}
