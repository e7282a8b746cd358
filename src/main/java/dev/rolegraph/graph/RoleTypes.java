package dev.rolegraph.graph;

import dev.rolegraph.role.Slug;
import java.util.Map;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;

/** Roles and what documents state about them. */
final class RoleTypes {
    private RoleTypes() {}

    private static final NodeType SKILL_EDGE = FactTypes.cited(new NodeType("RoleSkillEdge"), "fact")
            .field(
                    "node",
                    (compilation, scope, field) ->
                            compilation.select(CollaborationTypes.SKILL, scope, field.children()))
            .field("group", RoleTypes::ofFact)
            .field("importance", RoleTypes::ofFact)
            .field("level", RoleTypes::ofFact);

    private static final NodeType TECHNOLOGY_EDGE = FactTypes.cited(new NodeType("RoleTechnologyEdge"), "fact")
            .field(
                    "node",
                    (compilation, scope, field) ->
                            compilation.select(CollaborationTypes.TECHNOLOGY, scope, field.children()))
            .field("category", RoleTypes::ofFact);

    private static final NodeType STATEMENT_EDGE = new NodeType("StatementEdge")
            .field(
                    "node",
                    (compilation, scope, field) -> compilation.select(FactTypes.STATEMENT, scope, field.children()));

    static final NodeType ROLE = new NodeType("Role")
            .id("slug")
            .properties("slug", "name", "nature", "level", "category", "summary", "documented")
            .property("lastChangedAt", "lastChangedAt", FactTypes::instant)
            .field(
                    "aliases",
                    (compilation, scope, field) -> new Column(
                            scope.node().property("slug"),
                            slug -> compilation.names().roleAliases(new Slug(String.valueOf(slug)))))
            .many("documents", () -> FactTypes.DOCUMENT, (compilation, scope, field) -> {
                var document = compilation.node("Document");
                return new Source(
                        scope.node().relationshipFrom(document, "DESCRIBES"),
                        Cypher.noCondition(),
                        new Scope(document),
                        document.property("sortKey"));
            })
            .many("claims", () -> FactTypes.CLAIM, (compilation, scope, field) -> {
                var rows = stated(compilation, scope, "Claim");
                var attribute = field.argument("attribute");
                return attribute == null
                        ? rows
                        : rows.where(
                                rows.scope().node().property("attribute").isEqualTo(compilation.parameter(attribute)));
            })
            .field(
                    "collaborations",
                    (compilation, scope, field) -> CollaborationTypes.CONNECTION.read(
                            compilation, Collaborations.ofRole(compilation, scope, field), field))
            .connection(
                    "skills",
                    "RoleSkillConnection",
                    SKILL_EDGE,
                    (compilation, scope, field) -> related(compilation, scope, "RoleSkill", "Skill"))
            .connection("technologies", "RoleTechnologyConnection", TECHNOLOGY_EDGE, RoleTypes::technologies)
            .connection("statements", "StatementConnection", STATEMENT_EDGE, (compilation, scope, field) -> {
                var rows = stated(compilation, scope, "Statement");
                var kinds = field.names("kinds");
                return kinds == null
                        ? rows
                        : rows.where(rows.scope().node().property("kind").in(compilation.parameter(kinds)));
            })
            .many("metrics", () -> FactTypes.METRIC, facts("Metric"))
            .many("workflows", () -> FactTypes.WORKFLOW, facts("Workflow"))
            .many("decisions", () -> FactTypes.DECISION, facts("Decision"))
            .many("messages", () -> FactTypes.MESSAGE, facts("MessagePattern"))
            .many("resources", () -> FactTypes.RESOURCE, facts("Resource"))
            .many("competencies", () -> FactTypes.COMPETENCY, facts("Competency"))
            .many("attributes", () -> FactTypes.ATTRIBUTE, facts("Attribute"))
            .many(
                    "references",
                    () -> FactTypes.REFERENCE,
                    (compilation, scope, field) -> related(compilation, scope, "RoleReference", "Reference"));

    static final NodeType EDGE = new NodeType("RoleEdge")
            .field("node", (compilation, scope, field) -> compilation.select(ROLE, scope, field.children()));

    private static Column ofFact(Compilation compilation, Scope scope, Shape field) {
        return Column.of(scope.other("fact").property(field.field()));
    }

    private static NodeType.Related facts(String label) {
        return (compilation, scope, field) -> stated(compilation, scope, label);
    }

    private static Source stated(Compilation compilation, Scope scope, String label) {
        var fact = compilation.node(label);
        return new Source(
                scope.node().relationshipTo(fact, "STATES"),
                Cypher.noCondition(),
                new Scope(fact),
                fact.property("sortKey"));
    }

    /** Shared things that a role's facts relate it to, in the order of the facts. */
    private static Source related(Compilation compilation, Scope scope, String factLabel, String label) {
        var fact = compilation.node(factLabel);
        var thing = compilation.node(label);
        return new Source(
                scope.node().relationshipTo(fact, "STATES").relationshipTo(thing, "OF"),
                Cypher.noCondition(),
                new Scope(thing, Map.of("fact", fact), Map.of()),
                fact.property("sortKey"));
    }

    /** {@code category} is the document's word or the vocabulary's, in any case. */
    private static Source technologies(Compilation compilation, Scope scope, Shape field) {
        var rows = related(compilation, scope, "RoleTechnology", "Technology");
        if (field.argument("category") == null) {
            return rows;
        }
        var wanted = Cypher.toLower(compilation.parameter(String.valueOf(field.argument("category"))));
        Condition stated =
                Cypher.toLower(rows.scope().other("fact").property("category")).isEqualTo(wanted);
        return rows.where(stated.or(
                Cypher.toLower(rows.scope().node().property("category")).isEqualTo(wanted)));
    }
}
