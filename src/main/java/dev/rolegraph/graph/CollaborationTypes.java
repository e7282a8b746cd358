package dev.rolegraph.graph;

import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Collaborations, their ends and topics, and the edge that says from which side one is seen. */
final class CollaborationTypes {
    private CollaborationTypes() {}

    static final NodeType COLLABORATION = FactTypes.curated(FactTypes.fact("Collaboration"), null)
            .properties("kind", "statement", "reciprocity")
            .end(
                    "from",
                    () -> RoleTypes.ROLE,
                    Related.nodes("Role", (fact, role) -> fact.relationshipFrom(role, "COLLABORATES"), "nameKey"))
            .end(
                    "to",
                    () -> RoleTypes.ROLE,
                    Related.nodes("Role", (fact, role) -> fact.relationshipTo(role, "WITH"), "nameKey"))
            .one(
                    "on",
                    () -> SharedTypes.TOPIC,
                    Related.nodes("Topic", (fact, topic) -> fact.relationshipTo(topic, "ON"), "slug"))
            .many("technologies", () -> SharedTypes.TECHNOLOGY, named("Technology"))
            .many("skills", () -> SharedTypes.SKILL, named("Skill"));

    static final NodeType EDGE = new NodeType("CollaborationEdge")
            .itself("node", () -> COLLABORATION)
            .part("role", "role", () -> RoleTypes.ROLE)
            .part("partner", "partner", () -> RoleTypes.ROLE)
            .field("direction", (compilation, scope, field) -> Column.of(direction(scope)));

    /** Collaborations in a list, with what is said of the whole list. */
    static final Connection CONNECTION = new Connection(
            "CollaborationConnection",
            EDGE,
            Map.of(UnresolvedNames.FIELD, UnresolvedNames::read, "facets", Facets::read));

    private static Related named(String label) {
        return Related.nodes(label, (fact, thing) -> fact.relationshipTo(thing, "NAMES"), "slug");
    }

    /** Of a collaboration, seen from the scope's {@code role}. */
    static Expression direction(Scope scope) {
        return Cypher.caseExpression()
                .when(scope.node().property("kind").isEqualTo(Cypher.literalOf("WORKS_WITH")))
                .then(Cypher.literalOf("BOTH"))
                .when(scope.node().property("from").isEqualTo(scope.node("role").property("slug")))
                .then(Cypher.literalOf("OUTGOING"))
                .elseDefault(Cypher.literalOf("INCOMING"));
    }
}
