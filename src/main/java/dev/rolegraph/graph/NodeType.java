package dev.rolegraph.graph;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The fields of one type of the schema: how each is read in the graph. */
final class NodeType implements Selection {
    /** How one field is read. */
    @FunctionalInterface
    interface Reader {
        Column read(Compilation compilation, Scope scope, Shape field);
    }

    private final String name;
    private final Map<String, Reader> readers = new HashMap<>();

    NodeType(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The names of its fields. */
    Set<String> fields() {
        return Collections.unmodifiableSet(readers.keySet());
    }

    @Override
    public Column select(Compilation compilation, Scope scope, List<Shape> children) {
        return compilation.select(this, scope, children);
    }

    Column read(Compilation compilation, Scope scope, Shape field) {
        var reader = readers.get(field.field());
        if (reader == null) {
            throw new IllegalStateException("the graph has no field " + name + "." + field.field());
        }
        return reader.read(compilation, scope, field);
    }

    /** The same type with one field more. */
    NodeType and(String field, Reader reader) {
        var type = new NodeType(name);
        type.readers.putAll(readers);
        return type.field(field, reader);
    }

    NodeType field(String field, Reader reader) {
        readers.put(field, reader);
        return this;
    }

    /** Properties of the node, of the same names. */
    NodeType properties(String... fields) {
        for (var field : fields) {
            property(field, field);
        }
        return this;
    }

    NodeType property(String field, String property) {
        return field(
                field, (compilation, scope, shape) -> Column.of(scope.node().property(property)));
    }

    NodeType property(String field, String property, UnaryOperator<@Nullable Object> complete) {
        return field(
                field, (compilation, scope, shape) -> new Column(scope.node().property(property), complete));
    }

    /** The global id: the type's name and the property that identifies the node. */
    NodeType id(String property) {
        return property("id", property, value -> GlobalId.of(name, String.valueOf(value)));
    }

    /** Variables of the scope that are no nodes, of the same names. */
    NodeType values(String... fields) {
        for (var field : fields) {
            field(field, (compilation, scope, shape) -> Column.of(scope.value(field)));
        }
        return this;
    }

    /** The node that the position is about, as a value of its own. */
    NodeType itself(String field, Supplier<? extends Selection> type) {
        return field(field, (compilation, scope, shape) -> type.get().select(compilation, scope, shape.children()));
    }

    /** Another node of the scope. */
    NodeType part(String field, String part, Supplier<? extends Selection> type) {
        return field(
                field,
                (compilation, scope, shape) -> type.get().select(compilation, scope.about(part), shape.children()));
    }

    /** The one node at the other end, or null. */
    NodeType one(String field, Supplier<? extends Selection> type, Related source) {
        return field(field, (compilation, scope, shape) -> {
            var rows = source.rows(compilation, scope, shape);
            var row = type.get().select(compilation, rows.scope(), shape.children());
            return new Column(() -> Cypher.head(Cypher.collect(rows.any(row.expression()))), row.complete());
        });
    }

    /** The same where the scope may have that node already, as a part of the field's name. */
    NodeType end(String field, Supplier<? extends Selection> type, Related source) {
        one(field, type, source);
        var found = Objects.requireNonNull(readers.get(field));
        return field(
                field,
                (compilation, scope, shape) -> scope.nodes().containsKey(field)
                        ? type.get().select(compilation, scope.about(field), shape.children())
                        : found.read(compilation, scope, shape));
    }

    /** All nodes at the other end, in their order. */
    NodeType many(String field, Supplier<? extends Selection> type, Related source) {
        return field(field, (compilation, scope, shape) -> {
            var rows = source.rows(compilation, scope, shape);
            var row = type.get().select(compilation, rows.scope(), shape.children());
            var first = shape.argument("first");
            var limit = first == null ? null : compilation.parameter(Page.size(first));
            return list(
                    () -> Cypher.collect(
                            limit == null ? rows.all(row.expression()) : rows.page(row.expression(), false, limit)),
                    row.complete());
        });
    }

    /** The same, with how many there are beside it, because a list of the first may be cut. */
    NodeType counted(String field, String count, Supplier<? extends Selection> type, Related source) {
        return many(field, type, source).field(count, (compilation, scope, shape) -> {
            var rows = source.rows(compilation, scope, shape);
            return new Column(() -> Cypher.count(rows.matches()), value -> value);
        });
    }

    /** A Relay connection to the nodes at the other end. */
    NodeType connection(String field, Connection connection, Related source) {
        return field(
                field,
                (compilation, scope, shape) ->
                        connection.read(compilation, source.rows(compilation, scope, shape), shape));
    }

    static Column list(Supplier<Expression> expression, UnaryOperator<@Nullable Object> complete) {
        return new Column(
                expression,
                value -> value == null
                        ? List.of()
                        : ((List<?>) value).stream().map(complete::apply).toList());
    }
}
