package dev.rolegraph.graph;

import java.util.List;

/**
 * The statements that take back what documents said, and write what they say now; each takes many rows, because a
 * statement costs more than its rows do. A fact is a node; each citation is a relationship from it to the document, with
 * the lines and the words. Within the transaction the label {@code Touched} marks every node that may change.
 */
final class DocumentStatements {
    private DocumentStatements() {}

    /** Takes {@code documents}, their ids. */
    static final List<String> WITHDRAW = List.of("""
            MATCH (document:Document)<-[citation:CITED]-(fact:Fact)
            WHERE document.id IN $documents
            DELETE citation
            SET fact:Touched
            WITH DISTINCT fact
            MATCH (fact)-[:OF|ON|NAMES|STATES|COLLABORATES|WITH]-(thing)
            SET thing:Touched
            """, """
            MATCH (document:Document)
            WHERE document.id IN $documents
            OPTIONAL MATCH (document)-[:DESCRIBES]->(role:Role)
            SET role:Touched
            WITH DISTINCT document
            DETACH DELETE document
            """);

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

    static final String FACTS = """
            UNWIND $rows AS row
            MATCH (document:Document {id: row.document})
            MATCH (role:Role {slug: row.role})
            MERGE (fact:Fact {key: row.key})
            SET fact = row.properties
            SET fact:$(row.label), fact:Touched
            CREATE (fact)-[citation:CITED]->(document)
            SET citation = row.citation
            MERGE (role)-[:STATES]->(fact)
            """;

    static final String COLLABORATIONS = """
            UNWIND $rows AS row
            MATCH (document:Document {id: row.document})
            MERGE (fact:Fact {key: row.key})
            SET fact = row.properties
            SET fact:Collaboration:Touched
            CREATE (fact)-[citation:CITED]->(document)
            SET citation = row.citation
            MERGE (first:Role {slug: row.properties.first})
            MERGE (second:Role {slug: row.properties.second})
            SET first:Touched, second:Touched
            WITH fact, row.properties.topic AS slug
            WHERE slug IS NOT NULL
            MERGE (topic:Topic {slug: slug})
            SET topic:Touched
            MERGE (fact)-[:ON]->(topic)
            """;

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
