package dev.rolegraph.graph;

import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** What roles share: skills, technologies, topics and references, each with the roles behind it. */
final class SharedTypes {
    private SharedTypes() {}

    private static final Connection SKILL_ROLES = new Connection(
            "SkillRoleConnection",
            RoleTypes.curated("SkillRoleEdge", "group", "importance", "level").itself("node", () -> RoleTypes.ROLE));

    private static final Connection TECHNOLOGY_ROLES = new Connection(
            "TechnologyRoleConnection",
            RoleTypes.curated("TechnologyRoleEdge", "category").itself("node", () -> RoleTypes.ROLE));

    private static final Connection REFERENCE_ROLES = new Connection(
            "ReferenceRoleConnection", RoleTypes.relation("ReferenceRoleEdge").itself("node", () -> RoleTypes.ROLE));

    static final NodeType SKILL = new NodeType("Skill")
            .id("slug")
            .properties("slug", "name")
            .connection(
                    "roles",
                    SKILL_ROLES,
                    RoleTypes.rolesOf("RoleSkill")
                            .filtered(RoleFilters.ROLE)
                            .narrowed("importance", RelationFilters.IMPORTANCE)
                            .narrowed("minLevel", RelationFilters.MIN_LEVEL))
            .connection("collaborations", CollaborationTypes.CONNECTION, Collaborations.tied("NAMES"));

    static final NodeType TECHNOLOGY = new NodeType("Technology")
            .id("slug")
            .properties("slug", "name", "category")
            .connection(
                    "roles",
                    TECHNOLOGY_ROLES,
                    RoleTypes.rolesOf("RoleTechnology")
                            .filtered(RoleFilters.ROLE)
                            .narrowed("category", RelationFilters.CATEGORY_OF_THING))
            .connection("collaborations", CollaborationTypes.CONNECTION, Collaborations.tied("NAMES"));

    static final NodeType TOPIC = new NodeType("Topic")
            .id("slug")
            .properties("slug", "name")
            .connection("roles", RoleTypes.CONNECTION, rolesOnTopic().filtered(RoleFilters.ROLE))
            .connection("collaborations", CollaborationTypes.CONNECTION, Collaborations.tied("ON"));

    static final NodeType REFERENCE = FactTypes.cited(
                    new NodeType("Reference").id("slug").properties("title", "url"),
                    FactTypes.citationsOf("RoleReference"))
            .connection(
                    "roles", REFERENCE_ROLES, RoleTypes.rolesOf("RoleReference").filtered(RoleFilters.ROLE));

    static final Connection SKILLS = Connection.of("Skill", () -> SKILL);
    static final Connection TECHNOLOGIES = Connection.of("Technology", () -> TECHNOLOGY);
    static final Connection TOPICS = Connection.of("Topic", () -> TOPIC);
    static final Connection REFERENCES = Connection.of("Reference", () -> REFERENCE);

    private static Related rolesOnTopic() {
        return (compilation, scope, field) -> {
            var role = compilation.node("Role");
            return new Source(
                    further -> Cypher.match(scope.node()
                                    .relationshipFrom(Cypher.node("Collaboration"), "ON")
                                    .relationshipBetween(role, "COLLABORATES", "WITH"))
                            .withDistinct(role)
                            .where(further),
                    new Scope(role),
                    Order.by(role.property("nameKey")));
        };
    }

    /** By name, or by how many facts name them. */
    static Order order(Node thing, Shape field) {
        var slug = thing.property("slug");
        var uses = Cypher.count(Cypher.anyNode().relationshipTo(thing, "OF", "ON", "NAMES"));
        return Order.asked(
                field.argument("orderBy"),
                Order.by(slug),
                Map.of("NAME", Order.text(slug), "USES", Order.number(uses, slug)));
    }
}
