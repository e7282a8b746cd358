package dev.rolegraph.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** What documents state, and the places where it was read. */
final class FactTypes {
    private FactTypes() {}

    static final NodeType CITATION = new NodeType("Citation")
            .itself("document", () -> DocumentTypes.DOCUMENT)
            .field("revision", FactTypes::cited)
            .field("startLine", FactTypes::cited)
            .field("endLine", FactTypes::cited)
            .field("quote", FactTypes::cited)
            .field("statement", FactTypes::cited);

    static final NodeType CURATION = new NodeType("Curation")
            .id("id")
            .properties("revision", "author", "reason", "stance", "inForce", "subject")
            .property("at", "at", FactTypes::instant)
            .one("role", () -> RoleTypes.ROLE, (compilation, scope, field) -> {
                var role = compilation.node("Role");
                return new Source(
                        role,
                        role.property("slug").isEqualTo(scope.node().property("role")),
                        new Scope(role),
                        role.property("nameKey"));
            });

    /** The curations of the facts that have the same identity. */
    private static Source curations(Compilation compilation, Node fact) {
        var curation = compilation.node("Curation");
        return new Source(
                curation,
                curation.property("fact").isEqualTo(fact.property("curated")),
                new Scope(curation),
                curation.property("sortKey"));
    }

    /** A fact that can be curated, which is a part of the scope or what it is about. */
    static NodeType curated(NodeType type, @Nullable String part) {
        return type.counted(
                "curations",
                "curationCount",
                () -> CURATION,
                (compilation, scope, field) -> curations(compilation, part == null ? scope.node() : scope.node(part)));
    }

    private static Column cited(Compilation compilation, Scope scope, Shape field) {
        return Column.of(scope.relationship("citation").property(field.field()));
    }

    /** Where a fact is stated, by source, path and place. */
    private static Source citations(Compilation compilation, Node fact) {
        var document = compilation.node("Document");
        var citation = fact.relationshipTo(document, "CITED").named(compilation.variable("cited"));
        return new Source(citation, new Scope(document).with("citation", citation), place(document, citation));
    }

    private static Expression place(Node document, Relationship citation) {
        return document.property("sortKey").concat(citation.property("position"));
    }

    /** Where the facts that tie roles to a shared thing are stated. */
    static Related citationsOf(String factLabel) {
        return (compilation, scope, field) -> {
            var fact = compilation.node(factLabel);
            var document = compilation.node("Document");
            var citation = fact.relationshipTo(document, "CITED").named(compilation.variable("cited"));
            return new Source(
                    further -> Cypher.match(scope.node().relationshipFrom(fact, "OF"), citation)
                            .where(further),
                    new Scope(document).with("citation", citation),
                    Order.by(place(document, citation)));
        };
    }

    static NodeType cited(NodeType type, Related citations) {
        return type.counted("citations", "citationCount", () -> CITATION, citations);
    }

    /** An edge or any other row whose fact is a part of the scope. */
    static NodeType cited(NodeType type, String part) {
        return cited(type, (compilation, scope, field) -> citations(compilation, scope.node(part)));
    }

    static NodeType fact(String name) {
        return cited(new NodeType(name).id("key"), (compilation, scope, field) -> citations(compilation, scope.node()));
    }

    /** What one document or more state of one role. */
    private static NodeType roleFact(String name) {
        return fact(name)
                .one(
                        "role",
                        () -> RoleTypes.ROLE,
                        Related.nodes("Role", (fact, role) -> fact.relationshipFrom(role, "STATES"), "nameKey"));
    }

    /** What ties a role to a thing that roles share. */
    private static NodeType relation(String name, String field, String label, Supplier<NodeType> thing) {
        return roleFact(name)
                .one(field, thing, Related.nodes(label, (fact, node) -> fact.relationshipTo(node, "OF"), "slug"));
    }

    static final NodeType STATEMENT = roleFact("Statement").properties("kind", "group", "text");
    static final NodeType CLAIM = roleFact("Claim").properties("attribute", "value");
    static final NodeType WORKFLOW = roleFact("Workflow").properties("name", "steps");
    static final NodeType DECISION = roleFact("Decision").properties("level", "on");
    static final NodeType MESSAGE = roleFact("MessagePattern").properties("type", "to", "subject", "priority", "body");
    static final NodeType RESOURCE = roleFact("Resource").properties("name", "value", "detail");
    static final NodeType ATTRIBUTE =
            roleFact("Attribute").property("key", "name").properties("value");
    static final NodeType COMPETENCY = roleFact("Competency")
            .properties("name")
            .field(
                    "levels",
                    (compilation, scope, field) -> new Column(
                            Cypher.mapOf(
                                    "levels",
                                    scope.node().property("levels"),
                                    "texts",
                                    scope.node().property("texts")),
                            value -> levels((Map<?, ?>) value, field.children())));
    static final NodeType METRIC = roleFact("Metric")
            .properties("name", "comparator", "value", "unit", "percentile", "window")
            .many("conflictsWith", () -> FactTypes.METRIC, (compilation, scope, field) -> {
                var other = compilation.node("Metric");
                var metric = scope.node();
                return new Source(
                        metric.relationshipFrom(Cypher.node("Role"), "STATES").relationshipTo(other, "STATES"),
                        other.property("measure")
                                .isEqualTo(metric.property("measure"))
                                .and(other.isNotEqualTo(metric)),
                        new Scope(other),
                        other.property("sortKey"));
            });
    static final NodeType ROLE_SKILL = curated(relation("RoleSkill", "skill", "Skill", () -> SharedTypes.SKILL), null)
            .properties("group", "importance", "level");
    static final NodeType ROLE_TECHNOLOGY = curated(
                    relation("RoleTechnology", "technology", "Technology", () -> SharedTypes.TECHNOLOGY), null)
            .properties("category");
    static final NodeType ROLE_REFERENCE =
            relation("RoleReference", "reference", "Reference", () -> SharedTypes.REFERENCE);

    /** Whatever documents state. */
    static final AnyType ANY = new AnyType(() -> List.of(
            CollaborationTypes.COLLABORATION,
            STATEMENT,
            CLAIM,
            METRIC,
            WORKFLOW,
            DECISION,
            MESSAGE,
            RESOURCE,
            COMPETENCY,
            ATTRIBUTE,
            ROLE_SKILL,
            ROLE_TECHNOLOGY,
            ROLE_REFERENCE));

    static final Connection METRICS = Connection.of("Metric", () -> METRIC);
    static final Connection STATEMENTS = Connection.of("Statement", () -> STATEMENT);

    static @Nullable Object instant(@Nullable Object value) {
        return value instanceof ZonedDateTime time ? time.toOffsetDateTime() : value;
    }

    private static List<Map<String, @Nullable Object>> levels(Map<?, ?> value, List<Shape> children) {
        var names = (List<?>) value.get("levels");
        var texts = (List<?>) value.get("texts");
        var levels = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < names.size(); i++) {
            var level = new LinkedHashMap<String, @Nullable Object>();
            for (var child : children) {
                level.put(child.key(), child.field().equals("level") ? names.get(i) : texts.get(i));
            }
            levels.add(level);
        }
        return levels;
    }
}
