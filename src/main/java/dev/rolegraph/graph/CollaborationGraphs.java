package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The collaborations among the roles around some roles, for drawing: breadth first from the roles asked for, nearer
 * roles before farther ones, of equal distance those with more collaborations first.
 */
final class CollaborationGraphs {
    static final int DEEPEST = 3;
    static final int MOST_NODES = 1000;

    /** The roles asked for, or all that have such a collaboration. */
    private static final String AROUND = """
            MATCH (start:Role) WHERE start.slug IN $E
            WITH collect(start) AS level0
            """;

    private static final String EVERYWHERE = """
            MATCH (start:Role)
            WHERE EXISTS { MATCH (start)-[:COLLABORATES|WITH]-(c:Collaboration) WHERE $E }
            WITH collect(start) AS level0
            """;

    private static final String FIRST = "WITH level0, [role IN level0 | {role: role, distance: 0}] AS found0\n";

    private static final String STEP = """
            CALL (level%1$d, found%1$d) {
              UNWIND level%1$d AS near
              MATCH (near)-[:COLLABORATES|WITH]-(c:Collaboration)-[:COLLABORATES|WITH]-(far:Role)
              WHERE NOT far IN [known IN found%1$d | known.role] AND $E
              RETURN collect(DISTINCT far) AS level%2$d
            }
            WITH level%2$d, found%1$d + [role IN level%2$d | {role: role, distance: %2$d}] AS found%2$d
            """;

    private static final String FINISH = """
            WITH found%d AS found
            CALL (found) {
              UNWIND found AS one
              WITH one, one.role AS ranked
              ORDER BY one.distance, ranked.collaborationCount DESC, ranked.nameKey
              LIMIT $E
              RETURN collect(one) AS kept
            }
            CALL (kept) {
              WITH [one IN kept | one.role] AS roles
              UNWIND roles AS a
              MATCH (a)-[:COLLABORATES]->(c:Collaboration)-[:WITH]->(b:Role)
              WHERE b IN roles AND $E
              WITH c ORDER BY c.sortKey
              RETURN collect(c) AS among
            }
            RETURN {
              total: size(found),
              nodes: COLLECT { UNWIND kept AS one WITH one.role AS r, one.distance AS distance
                               RETURN $E },
              edges: COLLECT { UNWIND among AS c RETURN $E },
              unknown: $E
            }
            """;

    private CollaborationGraphs() {}

    static Column read(Compilation compilation, Scope nowhere, Shape field) {
        var depth = between("depth", 0, DEEPEST, field);
        var maxNodes = between("maxNodes", 1, MOST_NODES, field);
        var collaboration = Cypher.node("Collaboration").named("c");
        Condition counted = Cypher.isTrue();
        var kinds = field.names("kinds");
        if (kinds != null) {
            counted = counted.and(collaboration.property("kind").in(compilation.parameter(kinds)));
        }
        counted = counted.and(CollaborationFilters.on(compilation, collaboration, field.argument("on")));

        var around = field.names("around");
        var arguments = new ArrayList<Object>();
        arguments.add(around == null ? counted : compilation.parameter(Meaning.ROLE.of(compilation, around)));
        var text = new StringBuilder(around == null ? EVERYWHERE : AROUND).append(FIRST);
        for (int i = 1; i <= depth; i++) {
            text.append(STEP.formatted(i - 1, i));
            arguments.add(counted);
        }
        text.append(FINISH.formatted(depth));
        var role = new Scope(Cypher.node("Role").named("r"));
        var roles = Parts.of(
                children(field, "nodes")
                        .flatMap(nodes -> children(nodes, "role"))
                        .toList(),
                asked -> compilation.select(RoleTypes.ROLE, role, asked.children()));
        var edges = Parts.of(
                children(field, "edges").toList(),
                asked -> compilation.select(
                        CollaborationTypes.COLLABORATION, new Scope(collaboration), asked.children()));
        var unknown = UnresolvedNames.names(compilation, field);
        arguments.addAll(List.of(
                compilation.parameter(maxNodes),
                counted,
                roles.with("distance", Cypher.name("distance")),
                edges.with("id", collaboration.property("key")),
                unknown.expression()));
        return new Column(
                Cypher.head(Cypher.raw("COLLECT {\n" + text + "}", arguments.toArray())),
                value -> answer((Map<?, ?>) Objects.requireNonNull(value), field, roles, edges, unknown));
    }

    /** What is asked of each row: each time it is asked, under a name of its own, whatever it is called in the answer. */
    private record Parts(List<Shape> asked, List<Column> columns) {
        static Parts of(List<Shape> asked, Function<Shape, Column> column) {
            return new Parts(asked, asked.stream().map(column).toList());
        }

        Expression with(String name, Expression value) {
            var entries = new ArrayList<Object>(List.of(name, value));
            for (int i = 0; i < columns.size(); i++) {
                entries.addAll(List.of("p" + i, columns.get(i).expression()));
            }
            return Cypher.mapOf(entries.toArray());
        }

        @Nullable
        Object in(Object row, Shape one) {
            // Equal shapes have equal values.
            var i = asked.indexOf(one);
            return columns.get(i).complete().apply(((Map<?, ?>) row).get("p" + i));
        }
    }

    private static Map<String, @Nullable Object> answer(
            Map<?, ?> value, Shape field, Parts roles, Parts edges, Column unknown) {
        var nodes = (List<?>) value.get("nodes");
        var answer = new LinkedHashMap<String, @Nullable Object>();
        for (var child : field.children()) {
            answer.put(
                    child.key(),
                    switch (child.field()) {
                        case "nodes" ->
                            nodes.stream()
                                    .map(node -> node(child, (Map<?, ?>) node, roles))
                                    .toList();
                        case "edges" ->
                            ((List<?>) value.get("edges"))
                                    .stream().map(edge -> edges.in(edge, child)).toList();
                        case "completeness" ->
                            Completeness.ofGraph(
                                            ((Number) value.get("total")).intValue(),
                                            nodes.size(),
                                            MOST_NODES,
                                            UnresolvedNames.names(
                                                    unknown.complete().apply(value.get("unknown"))))
                                    .answer(child.children());
                        default -> "CollaborationGraph";
                    });
        }
        return answer;
    }

    private static Map<String, @Nullable Object> node(Shape field, Map<?, ?> node, Parts roles) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        for (var child : field.children()) {
            answer.put(child.key(), child.field().equals("role") ? roles.in(node, child) : node.get(child.field()));
        }
        return answer;
    }

    private static Stream<Shape> children(Shape field, String name) {
        return field.children().stream().filter(child -> child.field().equals(name));
    }

    private static int between(String argument, int least, int most, Shape field) {
        var value = ((Number) Objects.requireNonNull(field.argument(argument))).intValue();
        if (value < least || value > most) {
            throw new RolegraphException.BadRequest(
                    "'%s' must be between %d and %d, not %d.".formatted(argument, least, most, value));
        }
        return value;
    }
}
