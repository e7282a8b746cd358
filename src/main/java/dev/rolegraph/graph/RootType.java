package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The questions themselves: the root fields that the graph answers. */
final class RootType {
    private RootType() {}

    /** What others know is not asked of the graph. */
    private static final NodeType STATUS = new NodeType("GraphStatus")
            .field("counts", (compilation, scope, field) -> counts(compilation, field))
            .field("ledgerRevision", (compilation, scope, field) -> Column.of(Cypher.literalNull()))
            .field("graphRevision", (compilation, scope, field) -> Column.of(Cypher.literalNull()))
            .field("consistent", (compilation, scope, field) -> checked("consistent"))
            .field("checkedAt", (compilation, scope, field) -> checked("checkedAt"));

    static final NodeType QUERY = new NodeType("Query")
            .field("role", (compilation, scope, field) -> {
                var slugs = Collaborations.slugsOf(compilation, List.of(String.valueOf(field.argument("slug"))));
                var role = compilation.node("Role");
                return first(compilation, RoleTypes.ROLE, role, "slug", slugs, field);
            })
            .field("documentInGraph", (compilation, scope, field) -> {
                var document = compilation.node("Document");
                var ids = List.of(String.valueOf(field.argument("id")));
                return first(compilation, FactTypes.DOCUMENT, document, "id", ids, field);
            })
            .field("roles", (compilation, scope, field) -> {
                var role = compilation.node("Role");
                Condition condition = field.argument("filter") instanceof Map<?, ?> filter
                        ? RoleFilters.condition(compilation, role, filter)
                        : Cypher.noCondition();
                var source = new Source(role, condition, new Scope(role), role.property("nameKey"));
                return new Connection("RoleConnection", RoleTypes.EDGE).read(compilation, source, field);
            })
            .field(
                    "collaborations",
                    (compilation, scope, field) -> CollaborationTypes.CONNECTION.read(
                            compilation, Collaborations.everywhere(compilation, scope, field), field))
            .field("collaborationGraph", CollaborationGraphs::read)
            .field("graphStatus", (compilation, scope, field) -> compilation.select(STATUS, scope, field.children()));

    /** Of the last check; null where none was made. */
    private static Column checked(String property) {
        var state = Cypher.node("GraphState").named("checked");
        var values = Cypher.match(state).returning(state.property(property)).build();
        return new Column(Cypher.head(Cypher.collect(values)), FactTypes::instant);
    }

    /** The node of the first of the keys that there is: a name is tried as it is before it is read by rule. */
    private static Column first(
            Compilation compilation, NodeType type, Node node, String property, List<String> keys, Shape field) {
        var row = compilation.select(type, new Scope(node), field.children());
        var wanted = compilation.parameter(keys);
        var exact = Cypher.caseExpression()
                .when(node.property(property).isEqualTo(Cypher.valueAt(wanted, 0)))
                .then(Cypher.literalOf(0))
                .elseDefault(Cypher.literalOf(1));
        var rows = Cypher.match(node)
                .where(node.property(property).in(wanted))
                .with(node)
                .orderBy(exact.ascending())
                .limit(1)
                .returning(row.expression())
                .build();
        return new Column(Cypher.head(Cypher.collect(rows)), row.complete());
    }

    private static Column counts(Compilation compilation, Shape field) {
        var entries = new ArrayList<Object>();
        for (int i = 0; i < field.children().size(); i++) {
            entries.add("c" + i);
            entries.add(counted(compilation, field.children().get(i).field()));
        }
        return new Column(Cypher.mapOf(entries.toArray()), value -> {
            var answer = new LinkedHashMap<String, Object>();
            for (int i = 0; i < field.children().size(); i++) {
                answer.put(field.children().get(i).key(), ((Map<?, ?>) Objects.requireNonNull(value)).get("c" + i));
            }
            return answer;
        });
    }

    private static Expression counted(Compilation compilation, String field) {
        return switch (field) {
            case "documents" -> count(compilation, "Document");
            case "roles" -> count(compilation, "Role");
            case "documentedRoles" -> documentedRoles(compilation);
            case "collaborations" -> count(compilation, "Collaboration");
            case "topics" -> count(compilation, "Topic");
            case "skills" -> count(compilation, "Skill");
            case "technologies" -> count(compilation, "Technology");
            case "references" -> count(compilation, "Reference");
            case "metrics" -> count(compilation, "Metric");
            case "statements" -> count(compilation, "Statement");
            default -> Cypher.literalOf("GraphCounts");
        };
    }

    private static Expression count(Compilation compilation, String label) {
        var node = compilation.node(label);
        return Cypher.count(Cypher.match(node).returning(node).build());
    }

    private static Expression documentedRoles(Compilation compilation) {
        var role = compilation.node("Role");
        return Cypher.count(Cypher.match(role)
                .where(role.property("documented").isTrue())
                .returning(role)
                .build());
    }
}
