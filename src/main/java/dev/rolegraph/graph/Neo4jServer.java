package dev.rolegraph.graph;

/**
 * Where Neo4j answers over Bolt.
 *
 * @param uri {@code bolt://…} or {@code neo4j://…}, with {@code +s} for TLS
 */
public record Neo4jServer(String uri, String username, String password) {
    /** Without the password, so that it is in no log. */
    @Override
    public String toString() {
        return "Neo4jServer[%s as %s]".formatted(uri, username);
    }
}
