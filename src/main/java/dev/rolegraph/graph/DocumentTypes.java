package dev.rolegraph.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** Documents and what they state. */
final class DocumentTypes {
    private DocumentTypes() {}

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("COLLABORATION", "Collaboration"),
            Map.entry("STATEMENT", "Statement"),
            Map.entry("CLAIM", "Claim"),
            Map.entry("METRIC", "Metric"),
            Map.entry("WORKFLOW", "Workflow"),
            Map.entry("DECISION", "Decision"),
            Map.entry("MESSAGE", "MessagePattern"),
            Map.entry("RESOURCE", "Resource"),
            Map.entry("COMPETENCY", "Competency"),
            Map.entry("ATTRIBUTE", "Attribute"),
            Map.entry("SKILL", "RoleSkill"),
            Map.entry("TECHNOLOGY", "RoleTechnology"),
            Map.entry("REFERENCE", "RoleReference"));

    private static final Connection FACTS = new Connection(
            "DocumentFactConnection",
            new NodeType("DocumentFactEdge")
                    .itself("node", () -> FactTypes.ANY)
                    .part("citation", "document", () -> FactTypes.CITATION));

    static final NodeType DOCUMENT = new NodeType("Document")
            .id("id")
            .properties("source", "path", "revision")
            .property("recordedAt", "recordedAt", FactTypes::instant)
            // What the ledger alone knows is fetched there, by the document's key.
            .property("text", "id")
            .property("findings", "id")
            .property("coverage", "id")
            .many(
                    "roles",
                    () -> RoleTypes.ROLE,
                    Related.nodes("Role", (document, role) -> document.relationshipTo(role, "DESCRIBES"), "nameKey"))
            .connection("facts", FACTS, facts().narrowed("kinds", DocumentTypes.ofKinds()))
            .connection("collaborations", CollaborationTypes.CONNECTION, Collaborations.tied("CITED"));

    static final Connection CONNECTION = Connection.of("Document", () -> DOCUMENT);

    /** One row a place: a fact that the document states twice comes twice. */
    private static Related facts() {
        return (compilation, scope, field) -> {
            var fact = compilation.node("Fact");
            var citation = fact.relationshipTo(scope.node(), "CITED").named(compilation.variable("cited"));
            return new Source(
                    citation,
                    new Scope(fact).with("document", scope.node()).with("citation", citation),
                    citation.property("position"));
        };
    }

    private static Filter.Criterion ofKinds() {
        return (compilation, scope, kinds) -> {
            var labels = ((List<?>) kinds).stream().map(LABELS::get).toList();
            var label = compilation.variable("label");
            return Cypher.any(label).in(Cypher.labels(scope.node())).where(label.in(compilation.parameter(labels)));
        };
    }

    /** By source and path, or by when they were recorded. */
    static Order order(Node document, Shape field) {
        var path = document.property("sortKey");
        return Order.asked(
                field.argument("orderBy"),
                Order.by(path),
                Map.of("PATH", Order.text(path), "RECORDED", Order.number(document.property("revision"), path)));
    }
}
