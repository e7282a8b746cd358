package dev.rolegraph.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Neo4j answers, and as whom we speak to it.
 *
 * @param patience after which it is taken for gone when it is silent
 * @param inProcess the same where it is in this process; null where it is not
 */
public record Neo4jServer(
        String uri,
        String username,
        String password,
        Duration patience,
        @Nullable InProcessNeo4j inProcess) {
    public Neo4jServer(String uri, String username, String password, Duration patience) {
        this(uri, username, password, patience, null);
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return uri + " as " + username;
    }
}
