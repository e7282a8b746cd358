package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * One statement in the making. Variables and parameters are numbered in the order of the shape, so that equal shapes
 * have equal texts, and Neo4j's plans are reused; nothing that a client wrote is part of the text.
 */
final class Compilation {
    private final Names names;
    private final GivenNames given;
    private final Map<String, Object> parameters = new HashMap<>();
    private int variables;

    Compilation(Names names, GivenNames given) {
        this.names = names;
        this.given = given;
    }

    Names names() {
        return names;
    }

    GivenNames given() {
        return given;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Parameter<?> parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return Cypher.parameter(name);
    }

    Node node(String label) {
        return Cypher.node(label)
                .named(variable(label.substring(0, 1).toLowerCase(Locale.ROOT)).getValue());
    }

    SymbolicName variable(String prefix) {
        return Cypher.name(prefix + variables++);
    }

    /**
     * The fields that are asked of a node, as one list, which costs Neo4j a third of a map; fields of other types are
     * left out. A list without entries is a value all the same: the node is there.
     */
    Column select(NodeType type, Scope scope, List<Shape> children) {
        var selected = children.stream()
                .filter(child -> child.types().isEmpty() || child.types().contains(type.name()))
                .filter(child -> !child.field().equals("__typename"))
                .toList();
        var columns =
                selected.stream().map(child -> type.read(this, scope, child)).toList();
        return new Column(
                () -> Cypher.listOf(columns.stream().map(Column::expression).toArray(Expression[]::new)),
                value -> value == null ? null : answer(type, selected, columns, (List<?>) value));
    }

    /** Each by the prefix and its number. */
    static Expression map(String prefix, Collection<Column> columns) {
        var entries = new ArrayList<Object>();
        for (var column : columns) {
            entries.add(prefix + entries.size() / 2);
            entries.add(column.expression());
        }
        return Cypher.mapOf(entries.toArray());
    }

    private static Map<String, Object> answer(NodeType type, List<Shape> selected, List<Column> columns, List<?> row) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("__typename", type.name());
        for (int i = 0; i < columns.size(); i++) {
            answer.put(selected.get(i).key(), columns.get(i).complete().apply(row.get(i)));
        }
        return answer;
    }
}
