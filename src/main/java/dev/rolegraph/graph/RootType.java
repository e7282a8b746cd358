package dev.rolegraph.graph;

import java.util.List;
import java.util.function.BiFunction;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Property;

/** The questions themselves: the root fields that the graph answers. */
final class RootType {
    private RootType() {}

    static final NodeType QUERY = new NodeType("Query")
            .connection("collaborations", CollaborationTypes.CONNECTION, Collaborations::everywhere)
            .field("collaborationGraph", CollaborationGraphs::read)
            .field(
                    "role",
                    (compilation, scope, field) -> first(
                            compilation,
                            RoleTypes.ROLE,
                            compilation.node("Role"),
                            "slug",
                            Meaning.ROLE.of(compilation, List.of(String.valueOf(field.argument("slug")))),
                            field))
            .connection(
                    "roles",
                    RoleTypes.CONNECTION,
                    ordered(all("Role", "nameKey").filtered(RoleFilters.ROLE), RoleTypes::order))
            .field("skill", named(SharedTypes.SKILL, Meaning.SKILL))
            .connection("skills", SharedTypes.SKILLS, terms("Skill", SharedFilters.SKILL))
            .field("technology", named(SharedTypes.TECHNOLOGY, Meaning.TECHNOLOGY))
            .connection("technologies", SharedTypes.TECHNOLOGIES, terms("Technology", SharedFilters.TECHNOLOGY))
            .field("topic", named(SharedTypes.TOPIC, Meaning.TOPIC))
            .connection("topics", SharedTypes.TOPICS, terms("Topic", SharedFilters.TOPIC))
            .connection(
                    "references",
                    SharedTypes.REFERENCES,
                    all("Reference", "slug").filtered(SharedFilters.REFERENCE).ordered(Orders::ofReferences))
            .connection(
                    "metrics",
                    FactTypes.METRICS,
                    all("Metric", "sortKey").filtered(SharedFilters.METRIC).ordered(Orders::ofMetrics))
            .connection(
                    "statements",
                    FactTypes.STATEMENTS,
                    all("Statement", "sortKey")
                            .filtered(SharedFilters.STATEMENT)
                            .ordered(Orders::ofStatements))
            .connection(
                    "documents",
                    DocumentTypes.CONNECTION,
                    ordered(all("Document", "sortKey").filtered(SharedFilters.DOCUMENT), DocumentTypes::order))
            // What the graph knows of a document that the ledger has found.
            .field("document", (compilation, scope, field) -> {
                var id = GlobalId.parse(String.valueOf(field.argument("id")));
                var document = compilation.node("Document");
                return first(compilation, DocumentTypes.DOCUMENT, document, "id", List.of(id.key()), field);
            })
            .field("search", Search::read)
            .field("node", Nodes::one)
            .field("nodes", Nodes::many)
            .itself("graphStatus", () -> Status.STATUS);

    private static Related all(String label, String sortKey) {
        return (compilation, scope, field) -> {
            var node = compilation.node(label);
            return new Source(node, new Scope(node), node.property(sortKey));
        };
    }

    /** What roles share, in the order that an {@code orderBy} argument names. */
    private static Related terms(String label, Filter filter) {
        return ordered(all(label, "slug").filtered(filter), SharedTypes::order);
    }

    private static Related ordered(Related related, BiFunction<Node, Shape, Order> order) {
        return (compilation, scope, field) -> {
            var rows = related.rows(compilation, scope, field);
            return rows.ordered(order.apply(rows.scope().node(), field));
        };
    }

    /** By a slug, or a name that becomes one. */
    private static NodeType.Reader named(NodeType type, Meaning meaning) {
        return (compilation, scope, field) -> {
            var slugs = meaning.of(compilation, String.valueOf(field.argument("slug")));
            return first(compilation, type, compilation.node(meaning.label()), "slug", slugs, field);
        };
    }

    /** The node of the first of the keys that there is. */
    private static Column first(
            Compilation compilation, NodeType type, Node node, String property, List<String> keys, Shape field) {
        var row = compilation.select(type, new Scope(node), field.children());
        var wanted = compilation.parameter(keys);
        return new Column(() -> first(node, node.property(property), wanted, row.expression()), row.complete());
    }

    private static Expression first(Node node, Property key, Parameter<?> wanted, Expression row) {
        var exact = Cypher.caseExpression()
                .when(key.isEqualTo(Cypher.valueAt(wanted, 0)))
                .then(Cypher.literalOf(0))
                .elseDefault(Cypher.literalOf(1));
        var rows = Cypher.match(node)
                .where(key.in(wanted))
                .with(node)
                .orderBy(exact.ascending())
                .limit(1)
                .returning(row)
                .build();
        return Cypher.head(Cypher.collect(rows));
    }
}
