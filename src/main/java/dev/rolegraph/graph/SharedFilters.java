package dev.rolegraph.graph;

import org.neo4j.cypherdsl.core.Cypher;

/** Which of the things that roles share, and which of the facts that documents state. */
final class SharedFilters {
    private SharedFilters() {}

    static final Filter SKILL = new Filter()
            .field("slugs", Meaning.SKILL.named())
            .field("text", Criteria.words("name", "slug"))
            .field("role", statedBy("RoleSkill"));

    static final Filter TECHNOLOGY = new Filter()
            .field("slugs", Meaning.TECHNOLOGY.named())
            .field("category", Criteria.isText("category"))
            .field("text", Criteria.words("name", "slug"))
            .field("role", statedBy("RoleTechnology"));

    static final Filter TOPIC = new Filter()
            .field("slugs", Meaning.TOPIC.named())
            .field("text", Criteria.words("name", "slug"))
            .field(
                    "role",
                    Criteria.some(
                            "Role",
                            (topic, role) -> topic.relationshipFrom(Cypher.node("Collaboration"), "ON")
                                    .relationshipBetween(role, "COLLABORATES", "WITH"),
                            RoleFilters.ROLE));

    static final Filter REFERENCE =
            new Filter().field("text", Criteria.words("title", "url")).field("role", statedBy("RoleReference"));

    static final Filter DOCUMENT = new Filter()
            .field("sources", Criteria.oneOf("source"))
            .field("text", Criteria.words("path"))
            .field(
                    "role",
                    Criteria.some(
                            "Role", (document, role) -> document.relationshipTo(role, "DESCRIBES"), RoleFilters.ROLE));

    static final Filter STATEMENT = new Filter()
            .field("kinds", Criteria.oneOf("kind"))
            .field("text", Criteria.words("text", "group"))
            .field("role", fact());

    static final Filter METRIC = new Filter()
            .field("unit", Criteria.isText("unit"))
            .field("text", Criteria.words("name"))
            .field("role", fact());

    private static Filter.Criterion fact() {
        return Criteria.some("Role", (fact, role) -> fact.relationshipFrom(role, "STATES"), RoleFilters.ROLE);
    }

    private static Filter.Criterion statedBy(String factLabel) {
        return Criteria.some(
                "Role",
                (thing, role) ->
                        thing.relationshipFrom(Cypher.node(factLabel), "OF").relationshipFrom(role, "STATES"),
                RoleFilters.ROLE);
    }
}
