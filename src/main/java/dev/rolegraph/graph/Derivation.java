package dev.rolegraph.graph;

import java.util.List;

/**
 * What follows from the citations of all documents, derived anew for the nodes that a change has marked {@code Touched}.
 * A fact lives as long as it has a citation; a thing that facts share (a topic, a technology, a partner) as long as a
 * fact relates to it.
 */
final class Derivation {
    private Derivation() {}

    private static final String FORGET_UNCITED = """
            MATCH (fact:Fact:Touched)
            WHERE NOT EXISTS { (fact)-[:CITED]->() }
            DETACH DELETE fact
            """;

    private static final String ORDER_FACTS = """
            MATCH (fact:Fact:Touched)-[citation:CITED]->(source)
            WITH fact, min(source.sortKey + '\\u0000' + citation.position) AS place
            SET fact.sortKey = place + '\\u0000' + fact.key
            """;

    /** The stating role first; of a mutual collaboration that both state, the smaller slug. */
    private static final String DIRECT_COLLABORATIONS = """
            MATCH (c:Collaboration:Touched)-[citation:CITED]->(source)
            WITH c, citation, source ORDER BY source.sortKey, citation.position
            WITH c, collect(DISTINCT citation.by) AS stating, head(collect(citation.statement)) AS statement,
                 max(citation.revision) AS revision
            SET c.revision = revision
            WITH c, statement, CASE WHEN c.first IN stating THEN c.first ELSE c.second END AS from
            WITH c, statement, from, CASE WHEN from = c.first THEN c.second ELSE c.first END AS to
            OPTIONAL MATCH (c)-[old:COLLABORATES|WITH]-(:Role)
            DELETE old
            WITH DISTINCT c, statement, from, to
            MATCH (a:Role {slug: from})
            MATCH (b:Role {slug: to})
            MERGE (a)-[:COLLABORATES]->(c)
            MERGE (c)-[:WITH]->(b)
            SET c.statement = statement, c.from = from, c.to = to,
                c.sortKey = from + '\\u0000' + to + '\\u0000' + c.kind + '\\u0000' + coalesce(c.topic, '')
            """;

    private static final String COLLECT_TERMS = """
            MATCH (c:Collaboration:Touched)-[citation:CITED]->()
            UNWIND citation.terms AS term
            WITH c, term ORDER BY term
            WITH c, collect(DISTINCT term) AS terms
            SET c.terms = terms
            """;

    private static final String FORGET_NAMED = """
            MATCH (:Collaboration:Touched)-[named:NAMES]->(thing)
            DELETE named
            SET thing:Touched
            """;

    private static final String NAME_TECHNOLOGIES = """
            MATCH (c:Collaboration:Touched)-[citation:CITED]->()
            UNWIND range(0, size(citation.technologies) - 1) AS i
            MERGE (technology:Technology {slug: citation.technologies[i]})
              ON CREATE SET technology.name = citation.technologyNames[i],
                            technology.category = nullif(citation.technologyCategories[i], '')
            SET technology:Touched
            MERGE (c)-[:NAMES]->(technology)
            """;

    private static final String NAME_SKILLS = """
            MATCH (c:Collaboration:Touched)-[citation:CITED]->()
            UNWIND range(0, size(citation.skills) - 1) AS i
            MERGE (skill:Skill {slug: citation.skills[i]})
              ON CREATE SET skill.name = citation.skillNames[i]
            SET skill:Touched
            MERGE (c)-[:NAMES]->(skill)
            """;

    /** The spelling that most citations use, of equals the first in alphabetical order. */
    private static String named(String label, String relation, String word) {
        return """
                MATCH (thing:%s:Touched)<-[:%s]-(:Fact)-[citation:CITED]->()
                WITH thing, citation.%s AS name, count(*) AS citations
                ORDER BY citations DESC, name
                WITH thing, head(collect(name)) AS name
                SET thing.name = name
                """.formatted(label, relation, word);
    }

    /** Likewise for a metric, which is cited itself. */
    private static final String NAME_METRICS = """
            MATCH (metric:Metric:Touched)-[citation:CITED]->()
            WITH metric, citation.name AS name, count(*) AS citations
            ORDER BY citations DESC, name
            WITH metric, head(collect(name)) AS name
            SET metric.name = name
            """;

    private static final String FORGET_THINGS = """
            MATCH (thing:Touched)
            WHERE (thing:Topic OR thing:Skill OR thing:Technology OR thing:Reference)
              AND NOT EXISTS { (thing)<-[:OF|ON|NAMES]-() }
            DETACH DELETE thing
            """;

    private static final String FORGET_ROLES = """
            MATCH (role:Role:Touched)
            WHERE NOT EXISTS { (role)<-[:DESCRIBES]-() } AND NOT EXISTS { (role)-[:COLLABORATES|WITH|STATES]-() }
            DETACH DELETE role
            """;

    /** A role that no document describes is called what its partners' documents call it. */
    private static final String DESCRIBE_ROLES = """
            MATCH (role:Role:Touched)
            SET role.documented = EXISTS { (role)<-[:DESCRIBES]-() }
            WITH role
            OPTIONAL MATCH (role)<-[:DESCRIBES]-(document:Document)
            WITH role, max(document.recordedAt) AS changed
            OPTIONAL MATCH (role)-[:COLLABORATES|WITH]-(:Collaboration)-[citation:CITED {partner: role.slug}]->()
            WITH role, changed, citation.partnerName AS name, citation.partnerNature AS nature, count(*) AS citations
            ORDER BY citations DESC, name, nature
            WITH role, changed, head(collect(name)) AS name, head(collect(nature)) AS nature
            SET role.lastChangedAt = changed,
                role.partnerName = name,
                role.nature = CASE WHEN role.documented THEN 'ROLE' ELSE coalesce(nature, 'ROLE') END,
                role.collaborationCount = COUNT { (role)-[:COLLABORATES|WITH]-(:Collaboration) }
            """;

    /** Where documents disagree: what most documents say, of equals the first by path. */
    private static final String SETTLE_CLAIMS = """
            MATCH (role:Role:Touched)
            OPTIONAL MATCH (role)-[:STATES]->(claim:Claim)-[:CITED]->(document:Document)
            WITH role, claim, count(DISTINCT document) AS documents
            ORDER BY documents DESC, claim.sortKey
            WITH role, collect(claim) AS claims
            WITH role,
                 head(COLLECT {
                   MATCH (curation:Curation {role: role.slug}) RETURN curation.roleName ORDER BY curation.sortKey LIMIT 1
                 }) AS curatedName,
                 head([c IN claims WHERE c.attribute = 'NAME' | c.value]) AS name,
                 head([c IN claims WHERE c.attribute = 'LEVEL' | c.value]) AS level,
                 head([c IN claims WHERE c.attribute = 'CATEGORY' | c.value]) AS category,
                 head([c IN claims WHERE c.attribute = 'SUMMARY' | c.value]) AS summary
            SET role.name = coalesce(name, role.partnerName, curatedName, role.slug),
                role.level = level, role.category = category, role.summary = summary,
                role.nameKey = toLower(coalesce(name, role.partnerName, curatedName, role.slug)) + '\\u0000' + role.slug
            """;

    /** Topics do not matter here: authors rarely use the same phrase. */
    private static final String JUDGE_RECIPROCITY = """
            MATCH (:Role:Touched)-[:COLLABORATES|WITH]-(c:Collaboration)
            WITH DISTINCT c
            MATCH (from:Role)-[:COLLABORATES]->(c)-[:WITH]->(to:Role)
            SET c.reciprocity = CASE
              WHEN NOT to.documented THEN 'UNKNOWN'
              WHEN EXISTS {
                MATCH (to)-[:COLLABORATES|WITH]-(back:Collaboration)-[:COLLABORATES|WITH]-(from)
                MATCH (back)-[:CITED {by: to.slug}]->(:Document)
                WHERE back.kind IN $answers[c.kind]
              } THEN 'MUTUAL'
              ELSE 'ONE_SIDED' END
            """;

    private static final String UNMARK = "MATCH (node:Touched) REMOVE node:Touched";

    static final List<String> STEPS = List.of(
            FORGET_UNCITED,
            ORDER_FACTS,
            DIRECT_COLLABORATIONS,
            COLLECT_TERMS,
            FORGET_NAMED,
            NAME_TECHNOLOGIES,
            NAME_SKILLS,
            named("Topic", "ON", "on"),
            named("Technology", "OF", "name"),
            named("Skill", "OF", "name"),
            NAME_METRICS,
            FORGET_THINGS,
            FORGET_ROLES,
            DESCRIBE_ROLES,
            SETTLE_CLAIMS,
            JUDGE_RECIPROCITY,
            UNMARK);
}
