package dev.rolegraph.graph;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** How much there is in the graph. */
final class Status {
    private Status() {}

    private static final NodeType COUNTS = new NodeType("GraphCounts")
            .field("documents", count("Document"))
            .field("roles", count("Role"))
            .field("documentedRoles", (compilation, scope, field) -> {
                var role = compilation.node("Role");
                return Column.of(counted(role, role.property("documented").isTrue()));
            })
            .field("collaborations", count("Collaboration"))
            .field("topics", count("Topic"))
            .field("skills", count("Skill"))
            .field("technologies", count("Technology"))
            .field("references", count("Reference"))
            .field("metrics", count("Metric"))
            .field("statements", count("Statement"));

    static final NodeType STATUS = new NodeType("GraphStatus")
            .itself("counts", () -> COUNTS)
            // What others know is not asked of the graph.
            .field("ledgerRevision", (compilation, scope, field) -> Column.of(Cypher.literalNull()))
            .field("graphRevision", (compilation, scope, field) -> Column.of(Cypher.literalNull()))
            .field("consistent", (compilation, scope, field) -> checked("consistent"))
            .field("checkedAt", (compilation, scope, field) -> checked("checkedAt"));

    /** Of the last check; null where none was made. */
    private static Column checked(String property) {
        var state = Cypher.node("GraphState").named("checked");
        var values = Cypher.match(state).returning(state.property(property)).build();
        return new Column(Cypher.head(Cypher.collect(values)), FactTypes::instant);
    }

    private static NodeType.Reader count(String label) {
        return (compilation, scope, field) -> Column.of(counted(compilation.node(label), Cypher.noCondition()));
    }

    private static Expression counted(Node node, Condition condition) {
        return Cypher.count(Cypher.match(node).where(condition).returning(node).build());
    }
}
