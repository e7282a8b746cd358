package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * A page of rows as a Relay connection, read in one expression: the page and one row more, which tells whether there
 * is a next page, and the total only where it is asked for.
 */
final class Connection {
    private final String name;
    private final NodeType edge;
    private final Map<String, Extra> extras;

    /** A field of the connection itself, beside the rows. */
    @FunctionalInterface
    interface Extra {
        /** @param connection the connection's own field, with its arguments */
        Column read(Compilation compilation, Source source, Shape field, Shape connection);
    }

    Connection(String name, NodeType edge) {
        this(name, edge, Map.of());
    }

    /** Edges that have nothing but a node. */
    static Connection of(String name, Supplier<? extends Selection> node) {
        return new Connection(name + "Connection", new NodeType(name + "Edge").itself("node", node));
    }

    Connection(String name, NodeType edge, Map<String, Extra> extras) {
        this.name = name;
        this.edge = edge;
        this.extras = extras;
    }

    Column read(Compilation compilation, Source source, Shape field) {
        var order = source.order();
        var page = Page.of(field, marked(order));
        var parts = new ArrayList<@Nullable Column>();
        for (var child : field.children()) {
            parts.add(rowPart(compilation, source, child));
        }
        var paged = paged(compilation, source, page);
        var limit = compilation.parameter(page.size() + 1);
        var extraColumns = new LinkedHashMap<Shape, Column>();
        for (var child : field.children()) {
            var extra = extras.get(child.field());
            if (extra != null) {
                extraColumns.put(child, extra.read(compilation, source, child, field));
            }
        }
        var unknown = UnresolvedNames.names(compilation, field);
        Supplier<Expression> made = () -> {
            var rows = paged.page(row(field, order, parts), page.backward(), limit);
            var entries = new ArrayList<Object>(List.of("rows", Cypher.collect(rows)));
            if (field.asks("totalCount") || field.asks("completeness")) {
                entries.addAll(List.of("total", Cypher.count(source.matches())));
            }
            entries.addAll(List.of("extras", Compilation.map("x", extraColumns.values())));
            entries.addAll(List.of("unknown", unknown.expression()));
            return Cypher.mapOf(entries.toArray());
        };
        return new Column(
                made,
                value -> value == null
                        ? null
                        : answer((Map<?, ?>) value, page, order, field.children(), parts, extraColumns, unknown));
    }

    private static Source paged(Compilation compilation, Source source, Page page) {
        var order = source.order();
        var paged = source;
        if (page.after() != null) {
            paged = paged.where(order.after(compilation.parameter(page.after())));
        }
        if (page.before() != null) {
            paged = paged.where(order.before(compilation.parameter(page.before())));
        }
        return paged;
    }

    /** What each child asks of a row, and the row's key behind that where a cursor is asked for. */
    private static Expression row(Shape field, Order order, List<@Nullable Column> parts) {
        var entries = new ArrayList<Expression>();
        for (var part : parts) {
            entries.add(part == null ? Cypher.literalNull() : part.expression());
        }
        if (asksCursor(field)) {
            entries.add(order.key());
        }
        return Cypher.listOf(entries.toArray(Expression[]::new));
    }

    private static boolean asksCursor(Shape field) {
        return field.children().stream()
                .anyMatch(child ->
                        child.field().equals("pageInfo") && (child.asks("startCursor") || child.asks("endCursor")));
    }

    /** What a child of the connection asks of each row; null where it asks nothing. */
    private @Nullable Column rowPart(Compilation compilation, Source source, Shape child) {
        return switch (child.field()) {
            case "edges" ->
                compilation.select(
                        edge.and("cursor", (c, scope, field) -> cursor(source.order())),
                        source.scope(),
                        child.children());
            case "nodes" -> edge.read(compilation, source.scope(), nodeOf(child));
            default -> null;
        };
    }

    /** What its cursors begin with: one of another list, or of another order, would be a place in nothing. */
    private String marked(Order order) {
        return name + " " + order.name();
    }

    private Column cursor(Order order) {
        return new Column(order.key(), key -> Page.cursor(marked(order), key));
    }

    private static Shape nodeOf(Shape nodes) {
        return new Shape(nodes.key(), "node", Map.of(), nodes.types(), nodes.children());
    }

    private Map<String, Object> answer(
            Map<?, ?> value,
            Page page,
            Order order,
            List<Shape> children,
            List<@Nullable Column> parts,
            Map<Shape, Column> extraColumns,
            Column unknown) {
        var rows = new ArrayList<List<?>>();
        for (var row : (List<?>) value.get("rows")) {
            rows.add((List<?>) row);
        }
        var more = rows.size() > page.size();
        var shown = new ArrayList<>(rows.subList(0, Math.min(rows.size(), page.size())));
        if (page.backward()) {
            Collections.reverse(shown);
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("__typename", name);
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            var part = parts.get(i);
            if (part != null) {
                var index = i;
                answer.put(
                        child.key(),
                        shown.stream()
                                .map(row -> part.complete().apply(row.get(index)))
                                .toList());
            } else if (child.field().equals("totalCount")) {
                answer.put(child.key(), value.get("total"));
            } else if (child.field().equals("completeness")) {
                answer.put(
                        child.key(),
                        Completeness.ofPage(
                                        ((Number) value.get("total")).longValue(),
                                        shown.size(),
                                        UnresolvedNames.names(unknown.complete().apply(value.get("unknown"))),
                                        extras.containsKey(UnresolvedNames.FIELD))
                                .answer(child.children()));
            } else if (child.field().equals("pageInfo")) {
                answer.put(child.key(), pageInfo(child.children(), page, order, more, shown));
            }
        }
        var found = (Map<?, ?>) value.get("extras");
        int x = 0;
        for (var extra : extraColumns.entrySet()) {
            answer.put(extra.getKey().key(), extra.getValue().complete().apply(found.get("x" + x++)));
        }
        return answer;
    }

    private Map<String, @Nullable Object> pageInfo(
            List<Shape> children, Page page, Order order, boolean more, List<List<?>> shown) {
        var info = new LinkedHashMap<String, @Nullable Object>();
        for (var child : children) {
            info.put(
                    child.key(),
                    switch (child.field()) {
                        case "hasNextPage" -> page.backward() ? page.before() != null : more;
                        case "hasPreviousPage" -> page.backward() ? more : page.after() != null;
                        case "startCursor" ->
                            shown.isEmpty()
                                    ? null
                                    : Page.cursor(
                                            marked(order), shown.getFirst().getLast());
                        case "endCursor" ->
                            shown.isEmpty()
                                    ? null
                                    : Page.cursor(marked(order), shown.getLast().getLast());
                        default -> "PageInfo";
                    });
        }
        return info;
    }
}
