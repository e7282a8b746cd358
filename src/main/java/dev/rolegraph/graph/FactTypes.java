package dev.rolegraph.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** The types of facts and of the places where they were read. */
final class FactTypes {
    private FactTypes() {}

    static final NodeType DOCUMENT = new NodeType("Document")
            .id("id")
            .properties("source", "path", "revision")
            .property("recordedAt", "recordedAt", FactTypes::instant)
            // What the ledger alone knows is fetched there, by the document's key.
            .property("text", "id")
            .property("findings", "id")
            .property("coverage", "id")
            .many("roles", () -> RoleTypes.ROLE, (compilation, scope, field) -> {
                var role = compilation.node("Role");
                return new Source(
                        scope.node().relationshipTo(role, "DESCRIBES"),
                        Cypher.noCondition(),
                        new Scope(role),
                        role.property("nameKey"));
            });

    private static final NodeType CITATION = new NodeType("Citation")
            .field(
                    "document",
                    (compilation, scope, field) ->
                            compilation.select(DOCUMENT, new Scope(scope.node()), field.children()))
            .field("revision", FactTypes::cited)
            .field("startLine", FactTypes::cited)
            .field("endLine", FactTypes::cited)
            .field("quote", FactTypes::cited)
            .field("statement", FactTypes::cited);

    private static Column cited(Compilation compilation, Scope scope, Shape field) {
        return Column.of(scope.relationship("citation").property(field.field()));
    }

    static Source citations(Compilation compilation, Scope scope, Shape field) {
        var document = compilation.node("Document");
        var citation = scope.node().relationshipTo(document, "CITED").named(compilation.variable("cited"));
        return new Source(
                citation,
                Cypher.noCondition(),
                new Scope(document, Map.of(), Map.of("citation", citation)),
                document.property("sortKey").concat(citation.property("position")));
    }

    /** A fact's citations, of the node that {@code part} names; of the scope's own where it is null. */
    static NodeType cited(NodeType type, @Nullable String part) {
        return type.many(
                        "citations",
                        () -> CITATION,
                        (compilation, scope, field) ->
                                citations(compilation, part == null ? scope : scope.about(part), field))
                .field("citationCount", (compilation, scope, field) -> {
                    var fact = part == null ? scope.node() : scope.other(part);
                    return Column.of(Cypher.count(fact.relationshipTo(Cypher.node("Document"), "CITED")));
                });
    }

    private static NodeType fact(String name) {
        return cited(new NodeType(name).id("key"), null);
    }

    static final NodeType STATEMENT = fact("Statement").properties("kind", "group", "text");
    static final NodeType CLAIM = fact("Claim").properties("attribute", "value");
    static final NodeType WORKFLOW = fact("Workflow").properties("name", "steps");
    static final NodeType DECISION = fact("Decision").properties("level", "on");
    static final NodeType MESSAGE = fact("MessagePattern").properties("type", "to", "subject", "priority", "body");
    static final NodeType RESOURCE = fact("Resource").properties("name", "value", "detail");
    static final NodeType ATTRIBUTE = fact("Attribute").property("key", "name").properties("value");
    static final NodeType COMPETENCY = fact("Competency")
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
    static final NodeType METRIC = fact("Metric")
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

    /** A book, standard or guide; its citations are those of the role that names it. */
    static final NodeType REFERENCE = cited(new NodeType("Reference").id("slug").properties("title", "url"), "fact");

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
