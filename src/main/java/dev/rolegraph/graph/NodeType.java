package dev.rolegraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The fields of one type of the schema: how each is read in the graph. */
final class NodeType {
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

    /** The one node at the other end, or null. */
    NodeType one(String field, Supplier<NodeType> type, BiFunction<Compilation, Scope, Source> source) {
        return field(field, (compilation, scope, shape) -> {
            var rows = source.apply(compilation, scope);
            var row = compilation.select(type.get(), rows.scope(), shape.children());
            return new Column(Cypher.head(Cypher.collect(rows.all(row.expression()))), row.complete());
        });
    }

    /** All nodes at the other end, in their order. */
    NodeType many(String field, Supplier<NodeType> type, Related source) {
        return field(field, (compilation, scope, shape) -> {
            var rows = source.rows(compilation, scope, shape);
            var row = compilation.select(type.get(), rows.scope(), shape.children());
            var first = shape.argument("first");
            var statement = first == null
                    ? rows.all(row.expression())
                    : rows.page(row.expression(), false, compilation.parameter(Page.size(first)));
            return list(Cypher.collect(statement), row.complete());
        });
    }

    /** A Relay connection to the nodes at the other end. */
    NodeType connection(String field, String typeName, NodeType edge, Related source) {
        return field(
                field,
                (compilation, scope, shape) -> new Connection(typeName, edge)
                        .read(compilation, source.rows(compilation, scope, shape), shape));
    }

    /** Where the rows of a field come from, given its arguments. */
    @FunctionalInterface
    interface Related {
        Source rows(Compilation compilation, Scope scope, Shape field);
    }

    static Column list(Expression expression, UnaryOperator<@Nullable Object> complete) {
        return new Column(
                expression,
                value -> value == null
                        ? List.of()
                        : ((List<?>) value).stream().map(complete::apply).toList());
    }
}
