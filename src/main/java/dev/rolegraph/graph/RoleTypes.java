package dev.rolegraph.graph;

import dev.rolegraph.role.Slug;
import java.util.List;
import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** Roles and what documents state about them. */
final class RoleTypes {
    private RoleTypes() {}

    private static final Connection SKILLS = new Connection(
            "RoleSkillConnection",
            curated("RoleSkillEdge", "group", "importance", "level").itself("node", () -> SharedTypes.SKILL));

    private static final Connection TECHNOLOGIES = new Connection(
            "RoleTechnologyConnection",
            curated("RoleTechnologyEdge", "category").itself("node", () -> SharedTypes.TECHNOLOGY));

    static final NodeType ROLE = new NodeType("Role")
            .id("slug")
            .properties("slug", "name", "nature", "level", "category", "summary", "documented")
            .property("lastChangedAt", "lastChangedAt", FactTypes::instant)
            .field(
                    "aliases",
                    (compilation, scope, field) -> new Column(
                            scope.node().property("slug"),
                            slug -> aliases(compilation, new Slug(String.valueOf(slug)))))
            .counted(
                    "documents",
                    "documentCount",
                    () -> DocumentTypes.DOCUMENT,
                    Related.nodes(
                            "Document", (role, document) -> role.relationshipFrom(document, "DESCRIBES"), "sortKey"))
            .counted("curations", "curationCount", () -> FactTypes.CURATION, RoleTypes::curations)
            .many("claims", () -> FactTypes.CLAIM, stated("Claim").narrowed("attribute", Criteria.is("attribute")))
            .connection("collaborations", CollaborationTypes.CONNECTION, Collaborations::ofRole)
            .connection("peers", Peers.CONNECTION, Peers::of)
            .connection(
                    "skills",
                    SKILLS,
                    things("RoleSkill", "Skill")
                            .filtered(SharedFilters.SKILL)
                            .narrowed("importance", RelationFilters.IMPORTANCE)
                            .narrowed("minLevel", RelationFilters.MIN_LEVEL)
                            .ordered(Orders::ofRoleSkills))
            .connection(
                    "technologies",
                    TECHNOLOGIES,
                    things("RoleTechnology", "Technology")
                            .filtered(SharedFilters.TECHNOLOGY)
                            .narrowed("category", RelationFilters.CATEGORY)
                            .ordered(Orders::ofRoleTechnologies))
            .connection(
                    "statements",
                    FactTypes.STATEMENTS,
                    stated("Statement")
                            .filtered(SharedFilters.STATEMENT)
                            .narrowed("kinds", Criteria.oneOf("kind"))
                            .ordered(Orders::ofStatements))
            .many("metrics", () -> FactTypes.METRIC, stated("Metric"))
            .many("workflows", () -> FactTypes.WORKFLOW, stated("Workflow"))
            .many("decisions", () -> FactTypes.DECISION, stated("Decision"))
            .many("messages", () -> FactTypes.MESSAGE, stated("MessagePattern"))
            .many("resources", () -> FactTypes.RESOURCE, stated("Resource"))
            .many("competencies", () -> FactTypes.COMPETENCY, stated("Competency"))
            .many("attributes", () -> FactTypes.ATTRIBUTE, stated("Attribute"))
            .many("references", () -> SharedTypes.REFERENCE, things("RoleReference", "Reference"));

    static final Connection CONNECTION = Connection.of("Role", () -> ROLE);

    private static List<String> aliases(Compilation compilation, Slug role) {
        return compilation.given().of(role, compilation.names().roleAliases(role));
    }

    /** An edge between a role and a shared thing: what the fact that ties them says. */
    static NodeType relation(String name, String... properties) {
        var edge = FactTypes.cited(new NodeType(name), "fact");
        for (var property : properties) {
            edge.field(
                    property,
                    (compilation, scope, field) -> Column.of(scope.node("fact").property(property)));
        }
        return edge;
    }

    private static Source curations(Compilation compilation, Scope scope, Shape field) {
        var curation = compilation.node("Curation");
        var slug = scope.node().property("slug");
        return new Source(
                curation,
                curation.property("role")
                        .isEqualTo(slug)
                        .or(curation.property("partner").isEqualTo(slug)),
                new Scope(curation),
                curation.property("sortKey"));
    }

    /** The same where people may state it, too. */
    static NodeType curated(String name, String... properties) {
        return FactTypes.curated(relation(name, properties), "fact");
    }

    private static Related stated(String label) {
        return Related.nodes(label, (role, fact) -> role.relationshipTo(fact, "STATES"), "sortKey");
    }

    /** Shared things that a role's facts tie it to, in the order of the facts. */
    private static Related things(String factLabel, String label) {
        return (compilation, scope, field) -> {
            var fact = compilation.node(factLabel);
            var thing = compilation.node(label);
            return new Source(
                    scope.node().relationshipTo(fact, "STATES").relationshipTo(thing, "OF"),
                    new Scope(thing).with("fact", fact),
                    fact.property("sortKey"));
        };
    }

    /** The roles whose facts tie them to a shared thing, by name. */
    static Related rolesOf(String factLabel) {
        return (compilation, scope, field) -> {
            var fact = compilation.node(factLabel);
            var role = compilation.node("Role");
            return new Source(
                    scope.node().relationshipFrom(fact, "OF").relationshipFrom(role, "STATES"),
                    new Scope(role).with("fact", fact).with("thing", scope.node()),
                    role.property("nameKey").concat(fact.property("key")));
        };
    }

    /** By name, number of collaborations or last change. */
    static Order order(Node role, Shape field) {
        var name = role.property("nameKey");
        var changed = Cypher.coalesce(role.property("lastChangedAt").property("epochMillis"), Cypher.literalOf(0));
        return Order.asked(
                field.argument("orderBy"),
                Order.by(name),
                Map.of(
                        "NAME", Order.text(name),
                        "COLLABORATIONS", Order.number(role.property("collaborationCount"), name),
                        "CHANGED", Order.number(changed, name)));
    }
}
