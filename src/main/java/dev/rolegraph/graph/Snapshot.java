package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * What the graph holds for some documents, to be compared: the documents, their facts with all citations, and the roles
 * and other things that these relate to.
 *
 * @param lines what is said of each thing, by property or relation, by its kind and key
 */
record Snapshot(Map<String, Map<String, String>> lines) {
    private static final String FACTS = """
            MATCH %s
            WITH DISTINCT n
            RETURN labels(n) AS labels, n.key AS key, properties(n) AS properties,
                   [(n)-[r:OF|ON|NAMES|STATES|COLLABORATES|WITH]-(other)
                     | [type(r) + CASE startNode(r) WHEN n THEN ' to' ELSE ' from' END,
                        head(labels(other)) + ' ' + other.slug, '']]
                   + [(n)-[citation:CITED]->(source)
                     | ['CITED', source.id + ' ' + citation.position, properties(citation)]] AS relations
            """;

    private static final String THINGS = """
            MATCH %s-[:OF|ON|NAMES|STATES|COLLABORATES|WITH]-(n)
            RETURN DISTINCT labels(n) AS labels, n.slug AS key, properties(n) AS properties, [] AS relations
            """;

    private static final List<String> PARTS = List.of(
            """
            MATCH (n:Document) WHERE n.id IN $documents
            RETURN labels(n) AS labels, n.id AS key, properties(n) AS properties,
                   [(n)-[:DESCRIBES]->(role) | ['DESCRIBES', role.slug, '']] AS relations
            """, FACTS.formatted("(document:Document)<-[:CITED]-(n:Fact) WHERE document.id IN $documents"), """
            MATCH (document:Document)<-[:CITED]-(:Fact)-[:OF|ON|NAMES|STATES|COLLABORATES|WITH]-(n)
            WHERE document.id IN $documents
            RETURN DISTINCT labels(n) AS labels, n.slug AS key, properties(n) AS properties, [] AS relations
            """, """
            MATCH (document:Document)-[:DESCRIBES]->(n:Role) WHERE document.id IN $documents
            RETURN DISTINCT labels(n) AS labels, n.slug AS key, properties(n) AS properties, [] AS relations
            """);

    /** Curations with the facts that they add, and the names that were given. */
    private static final List<String> BESIDE = List.of(
            """
            MATCH (n:Curation)
            RETURN labels(n) AS labels, n.id AS key, properties(n) AS properties, [] AS relations
            """,
            FACTS.formatted("(:Curation)<-[:CITED]-(n:Fact)"),
            THINGS.formatted("(:Curation)<-[:CITED]-(:Fact)"),
            """
            MATCH (n:GivenName)
            RETURN labels(n) AS labels, n.slug AS key, properties(n) AS properties, [] AS relations
            """);

    static Snapshot of(SimpleQueryRunner transaction, Collection<String> documents) {
        return of(transaction, PARTS, Map.of("documents", List.copyOf(documents)));
    }

    /** What the graph holds that is in no document. */
    static Snapshot beside(SimpleQueryRunner transaction) {
        return of(transaction, BESIDE, Map.of());
    }

    private static Snapshot of(SimpleQueryRunner transaction, List<String> parts, Map<String, Object> parameters) {
        var lines = new TreeMap<String, Map<String, String>>();
        for (var part : parts) {
            transaction.run(part, parameters).forEachRemaining(row -> {
                var labels = new TreeSet<>(row.get("labels").asList(Value::asString));
                var said = new TreeMap<String, String>();
                row.get("properties").asMap().forEach((name, value) -> said.put(name, String.valueOf(value)));
                row.get("relations")
                        .asList(relation -> relation.asList())
                        .forEach(
                                relation -> said.put(relation.get(0) + " " + relation.get(1), sorted(relation.get(2))));
                // A role that the document describes comes twice, equal both times.
                lines.put(String.join(":", labels) + " " + row.get("key").asObject(), said);
            });
        }
        return new Snapshot(lines);
    }

    private static String sorted(Object properties) {
        return properties instanceof Map<?, ?> map ? new TreeMap<>(map).toString() : String.valueOf(properties);
    }

    /** What has to change for this to become what it should be. */
    List<Difference> differencesTo(Snapshot due) {
        var differences = new ArrayList<Difference>();
        lines.keySet().stream()
                .filter(what -> !due.lines.containsKey(what))
                .map(what -> new Difference(Difference.Kind.EXTRA, what, ""))
                .forEach(differences::add);
        due.lines.forEach((what, said) -> {
            var here = lines.get(what);
            if (here == null) {
                differences.add(new Difference(Difference.Kind.MISSING, what, ""));
            } else if (!here.equals(said)) {
                differences.add(new Difference(Difference.Kind.DIFFERENT, what, differing(here, said)));
            }
        });
        return differences;
    }

    private static String differing(Map<String, String> here, Map<String, String> due) {
        var names = new TreeSet<>(here.keySet());
        names.addAll(due.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(here.get(name), due.get(name)))
                .collect(Collectors.joining(", "));
    }
}
