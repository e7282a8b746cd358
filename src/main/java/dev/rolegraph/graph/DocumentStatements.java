package dev.rolegraph.graph;

import java.util.List;

/**
 * The statements that take back what documents said, and write what they say now; each takes many rows, because a
 * statement costs more than its rows do. A fact is a node; each citation is a relationship from it to the document or
 * the curation that states it, with the lines and the words. Within the transaction the label {@code Touched} marks every node that may change.
 */
final class DocumentStatements {
    private DocumentStatements() {}

    /** Takes {@code ids} of documents. */
    static final List<String> WITHDRAW = List.of(withdrawCitations("Document"), """
            MATCH (document:Document)
            WHERE document.id IN $ids
            OPTIONAL MATCH (document)-[:DESCRIBES]->(role:Role)
            SET role:Touched
            WITH DISTINCT document
            DETACH DELETE document
            """);

    /** The same for curations. */
    static final List<String> WITHDRAW_CURATIONS = List.of(withdrawCitations("Curation"), """
            MATCH (curation:Curation)
            WHERE curation.id IN $ids
            DETACH DELETE curation
            """);

    private static String withdrawCitations(String label) {
        return """
            MATCH (source:%s)<-[citation:CITED]-(fact:Fact)
            WHERE source.id IN $ids
            DELETE citation
            SET fact:Touched
            WITH DISTINCT fact
            MATCH (fact)-[:OF|ON|NAMES|STATES|COLLABORATES|WITH]-(thing)
            SET thing:Touched
            """.formatted(label);
    }

    static final String DOCUMENTS = """
            UNWIND $rows AS row
            CREATE (document:Document)
            SET document = row.properties
            WITH document, row
            UNWIND row.roles AS slug
            MERGE (role:Role {slug: slug})
            SET role:Touched
            MERGE (document)-[:DESCRIBES]->(role)
            """;

    static final String CURATIONS = """
            UNWIND $rows AS row
            CREATE (curation:Curation)
            SET curation = row.properties
            """;

    /** Facts that documents or curations state: {@code label} is one of the two. */
    static String facts(String label) {
        return """
            UNWIND $rows AS row
            MATCH (source:%s {id: row.source})
            MERGE (role:Role {slug: row.role})
            SET role:Touched
            MERGE (fact:Fact {key: row.key})
            SET fact = row.properties
            SET fact:$(row.label), fact:Touched
            CREATE (fact)-[citation:CITED]->(source)
            SET citation = row.citation
            MERGE (role)-[:STATES]->(fact)
            """.formatted(label);
    }

    /** The same for collaborations. */
    static String collaborations(String label) {
        return """
            UNWIND $rows AS row
            MATCH (source:%s {id: row.source})
            MERGE (fact:Fact {key: row.key})
            SET fact = row.properties
            SET fact:Collaboration:Touched
            CREATE (fact)-[citation:CITED]->(source)
            SET citation = row.citation
            MERGE (first:Role {slug: row.properties.first})
            MERGE (second:Role {slug: row.properties.second})
            SET first:Touched, second:Touched
            WITH fact, row.properties.topic AS slug
            WHERE slug IS NOT NULL
            MERGE (topic:Topic {slug: slug})
            SET topic:Touched
            MERGE (fact)-[:ON]->(topic)
            """.formatted(label);
    }

    /** A fact's relation to a thing of one label; the label is ours, never a document's. */
    static String related(String label) {
        return """
                UNWIND $rows AS row
                MATCH (fact:Fact {key: row.key})
                MERGE (thing:%s {slug: row.slug})
                SET thing += row.properties, thing:Touched
                MERGE (fact)-[:OF]->(thing)
                """.formatted(label);
    }
}
