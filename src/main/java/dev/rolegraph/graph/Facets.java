package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** How many of a question's collaborations there are of each kind and with each partner, whichever page is shown. */
final class Facets {
    private static final int PARTNERS = 20;

    private Facets() {}

    static Column read(Compilation compilation, Source source, Shape field, Shape connection) {
        var columns = new ArrayList<Column>();
        var entries = new ArrayList<Object>();
        for (var child : field.children()) {
            var column = switch (child.field()) {
                case "kinds" -> kinds(compilation, source, child);
                case "partners" -> partners(compilation, source, child);
                default -> Column.of(Cypher.literalOf("CollaborationFacets"));
            };
            entries.addAll(List.of("g" + columns.size(), column.expression()));
            columns.add(column);
        }
        return new Column(Cypher.mapOf(entries.toArray()), value -> {
            var answer = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < columns.size(); i++) {
                var part = ((Map<?, ?>) Objects.requireNonNull(value)).get("g" + i);
                answer.put(
                        field.children().get(i).key(), columns.get(i).complete().apply(part));
            }
            return answer;
        });
    }

    private static Column kinds(Compilation compilation, Source source, Shape field) {
        var kind = compilation.variable("kind");
        var count = compilation.variable("count");
        var rows = Cypher.match(source.pattern())
                .where(source.condition())
                .with(
                        source.scope().node().property("kind").as(kind),
                        Cypher.count(source.scope().node()).as(count))
                .orderBy(count.descending(), kind.ascending())
                .returning(Cypher.mapOf("kind", kind, "count", count))
                .build();
        return NodeType.list(Cypher.collect(rows), row -> counted(field, "kind", row, value -> value));
    }

    private static Column partners(Compilation compilation, Source source, Shape field) {
        var partner = source.scope().other("partner");
        var count = compilation.variable("count");
        var asked = field.children().stream()
                .filter(child -> child.field().equals("role"))
                .findFirst()
                .map(Shape::children)
                .orElse(List.of());
        var role = compilation.select(RoleTypes.ROLE, new Scope(partner), asked);
        var rows = Cypher.match(source.pattern())
                .where(source.condition())
                .with(partner, Cypher.count(source.scope().node()).as(count))
                .orderBy(count.descending(), partner.property("nameKey").ascending())
                .limit(PARTNERS)
                .returning(Cypher.mapOf("role", role.expression(), "count", count))
                .build();
        return NodeType.list(Cypher.collect(rows), row -> counted(field, "role", row, role.complete()));
    }

    private static Map<String, @Nullable Object> counted(
            Shape field, String what, @Nullable Object row, UnaryOperator<@Nullable Object> complete) {
        var values = (Map<?, ?>) Objects.requireNonNull(row);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        for (var child : field.children()) {
            answer.put(
                    child.key(),
                    child.field().equals(what) ? complete.apply(values.get(what)) : values.get(child.field()));
        }
        return answer;
    }
}
