package dev.rolegraph.graph;

/** Where Neo4j answers, and as whom we speak to it. */
public record Neo4jServer(String uri, String username, String password) {
    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return uri + " as " + username;
    }
}
