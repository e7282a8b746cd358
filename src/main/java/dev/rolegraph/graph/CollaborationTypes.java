package dev.rolegraph.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;

/** Collaborations, their ends and topics, and the edge that says from which side one is seen. */
final class CollaborationTypes {
    private CollaborationTypes() {}

    static final NodeType TOPIC = new NodeType("Topic").id("slug").properties("slug", "name");
    static final NodeType TECHNOLOGY = new NodeType("Technology").id("slug").properties("slug", "name", "category");
    static final NodeType SKILL = new NodeType("Skill").id("slug").properties("slug", "name");

    static final NodeType COLLABORATION = FactTypes.cited(new NodeType("Collaboration").id("key"), null)
            .properties("kind", "statement", "reciprocity")
            .one("from", () -> RoleTypes.ROLE, (compilation, scope) -> {
                var role = compilation.node("Role");
                return related(scope.node().relationshipFrom(role, "COLLABORATES"), role, "nameKey");
            })
            .one("to", () -> RoleTypes.ROLE, (compilation, scope) -> {
                var role = compilation.node("Role");
                return related(scope.node().relationshipTo(role, "WITH"), role, "nameKey");
            })
            .one("on", () -> TOPIC, (compilation, scope) -> {
                var topic = compilation.node("Topic");
                return related(scope.node().relationshipTo(topic, "ON"), topic, "slug");
            })
            .many("technologies", () -> TECHNOLOGY, (compilation, scope, field) -> {
                var technology = compilation.node("Technology");
                return related(scope.node().relationshipTo(technology, "NAMES"), technology, "slug");
            })
            .many("skills", () -> SKILL, (compilation, scope, field) -> {
                var skill = compilation.node("Skill");
                return related(scope.node().relationshipTo(skill, "NAMES"), skill, "slug");
            })
            // Nobody can curate yet, so nothing is curated.
            .field("curations", (compilation, scope, field) -> Column.of(Cypher.listOf(List.of())));

    static final NodeType EDGE = new NodeType("CollaborationEdge")
            .field("node", (compilation, scope, field) -> compilation.select(COLLABORATION, scope, field.children()))
            .field(
                    "role",
                    (compilation, scope, field) ->
                            compilation.select(RoleTypes.ROLE, scope.about("role"), field.children()))
            .field(
                    "partner",
                    (compilation, scope, field) ->
                            compilation.select(RoleTypes.ROLE, scope.about("partner"), field.children()))
            .field("direction", (compilation, scope, field) -> Column.of(direction(scope)));

    /** Collaborations in a list, with what is said of the whole list. */
    static final Connection CONNECTION = new Connection(
            "CollaborationConnection", EDGE, Map.of("unresolved", UnresolvedNames::read, "facets", Facets::read));

    private static Expression direction(Scope scope) {
        return Cypher.caseExpression()
                .when(scope.node().property("kind").isEqualTo(Cypher.literalOf("WORKS_WITH")))
                .then(Cypher.literalOf("BOTH"))
                .when(scope.node()
                        .property("from")
                        .isEqualTo(scope.other("role").property("slug")))
                .then(Cypher.literalOf("OUTGOING"))
                .elseDefault(Cypher.literalOf("INCOMING"));
    }

    private static Source related(PatternElement pattern, Node node, String sortKey) {
        return new Source(pattern, Cypher.noCondition(), new Scope(node), node.property(sortKey));
    }
}
