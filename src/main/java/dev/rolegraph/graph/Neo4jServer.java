package dev.rolegraph.graph;

import java.time.Duration;

/**
 * Where Neo4j answers, and as whom we speak to it.
 *
 * @param patience after which it is taken for gone when it is silent
 */
public record Neo4jServer(String uri, String username, String password, Duration patience) {
    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return uri + " as " + username;
    }
}
