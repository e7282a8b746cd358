package dev.rolegraph.graph;

import dev.rolegraph.role.SkillLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipChain;

/** Which roles. */
final class RoleFilters {
    private RoleFilters() {}

    static final Filter ROLE = new Filter()
            .field("slugs", Meaning.ROLE.named())
            .field("documented", Criteria.is("documented"))
            .field("nature", Criteria.is("nature"))
            .field("category", Criteria.isText("category"))
            .field("level", Criteria.isText("level"))
            .field("text", Criteria.words("name", "summary", "category"))
            .field("hasSkill", (compilation, scope, value) -> needs(compilation, scope.node(), (Map<?, ?>) value))
            .field("hasTechnology", (compilation, scope, value) -> {
                var technology = compilation.node("Technology");
                return Criteria.exists(
                        using(scope.node(), Cypher.node("RoleTechnology"), technology),
                        technology
                                .property("slug")
                                .in(compilation.parameter(Meaning.TECHNOLOGY.of(compilation, value.toString()))),
                        technology);
            })
            .field("hasTechnologyCategory", (compilation, scope, value) -> {
                var fact = compilation.node("RoleTechnology");
                var technology = compilation.node("Technology");
                return Criteria.exists(
                        using(scope.node(), fact, technology),
                        ofCategory(compilation, fact, technology, value),
                        technology);
            })
            .field("worksWith", (compilation, scope, value) -> worksWith(compilation, scope.node(), (Map<?, ?>) value));

    /** The document's word or the vocabulary's, in any case. */
    static Condition ofCategory(Compilation compilation, Node fact, Node technology, Object category) {
        return Criteria.sameText(compilation, fact, "category", category)
                .or(Criteria.sameText(compilation, technology, "category", category));
    }

    /** A level that documents give in words of their own is none that can be compared. */
    static Condition atLeast(Compilation compilation, Node fact, Object level) {
        return Cypher.toLower(Cypher.coalesce(fact.property("level"), Cypher.literalOf("")))
                .in(compilation.parameter(
                        SkillLevel.valueOf(String.valueOf(level)).andAbove()));
    }

    private static Condition needs(Compilation compilation, Node role, Map<?, ?> wanted) {
        var fact = compilation.node("RoleSkill");
        var skill = compilation.node("Skill");
        Condition condition = skill.property("slug")
                .in(compilation.parameter(Meaning.SKILL.of(compilation, String.valueOf(wanted.get("slug")))));
        var level = wanted.get("minLevel");
        return Criteria.exists(
                using(role, fact, skill),
                level == null ? condition : condition.and(atLeast(compilation, fact, level)),
                skill);
    }

    private static RelationshipChain using(Node role, Node fact, Node thing) {
        return role.relationshipTo(fact, "STATES").relationshipTo(thing, "OF");
    }

    private static Condition worksWith(Compilation compilation, Node role, Map<?, ?> filter) {
        var arguments = new HashMap<String, Object>(Map.of("filter", filter));
        var asked = new Shape("worksWith", "worksWith", arguments, Set.of(), List.of());
        return Cypher.exists(
                Collaborations.ofRole(compilation, new Scope(role), asked).matches());
    }
}
