package dev.rolegraph.graph;

import dev.rolegraph.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a graph says, as sorted lines: each node by its identity, each relationship by its ends, with all
 * properties but the numbers and times of revisions, which differ from ledger to ledger.
 */
public final class GraphDigest {
    private static final List<String> OF_THE_LEDGER = List.of("revision", "recordedAt", "lastChangedAt", "writing");

    private GraphDigest() {}

    public static List<String> lines(RunningServer server) {
        return lines(server.bean(GraphStore.class));
    }

    static List<String> lines(GraphStore store) {
        return store.write(transaction -> {
            var nodes = transaction
                    .run(
                            "MATCH (n) WHERE NOT n:GraphState AND NOT n:GraphLock AND none(l IN labels(n) WHERE l STARTS WITH '__') RETURN labels(n) AS labels, properties(n) AS properties")
                    .list(row -> "("
                            + identity(
                                    row.get("labels").asList(),
                                    row.get("properties").asMap()) + ") "
                            + said(row.get("properties").asMap()));
            var relationships = transaction
                    .run(
                            "MATCH (a)-[r]->(b) WHERE none(l IN labels(a) WHERE l STARTS WITH '__') RETURN labels(a) AS la, properties(a) AS a, type(r) AS type, properties(r) AS properties, labels(b) AS lb, properties(b) AS b")
                    .list(row -> "(%s)-[%s]->(%s) %s"
                            .formatted(
                                    identity(
                                            row.get("la").asList(), row.get("a").asMap()),
                                    row.get("type").asString(),
                                    identity(
                                            row.get("lb").asList(), row.get("b").asMap()),
                                    said(row.get("properties").asMap())));
            return Stream.concat(nodes.stream(), relationships.stream())
                    .sorted()
                    .toList();
        });
    }

    private static String identity(List<Object> labels, Map<String, Object> properties) {
        var key = Stream.of("key", "slug", "id")
                .map(properties::get)
                .filter(Objects::nonNull)
                .findFirst();
        return labels.stream().map(String::valueOf).sorted().collect(Collectors.joining(":")) + " " + key.orElse("?");
    }

    private static Map<String, Object> said(Map<String, Object> properties) {
        var said = new TreeMap<>(properties);
        OF_THE_LEDGER.forEach(said::remove);
        return said;
    }
}
