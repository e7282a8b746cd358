package dev.rolegraph.graph;

import dev.rolegraph.RunningServer;
import java.util.Set;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.GraphDatabase;

/** How far Neo4j itself has come: each committed write moves its bookmark. */
final class CommittedTransactions {
    private CommittedTransactions() {}

    static Set<Bookmark> last(RunningServer server) {
        var neo4j = server.bean(StartingNeo4j.class).server().join();
        try (var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()));
                var session = driver.session()) {
            session.run("RETURN 1").consume();
            return session.lastBookmarks();
        }
    }
}
