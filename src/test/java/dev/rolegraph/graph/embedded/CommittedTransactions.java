package dev.rolegraph.graph.embedded;

import dev.rolegraph.RunningServer;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/** What Neo4j itself counts: every committed write has a number. */
public final class CommittedTransactions {
    private CommittedTransactions() {}

    public static long last(RunningServer server) {
        var database =
                (GraphDatabaseAPI) server.bean(EmbeddedNeo4j.class).dbms().database("neo4j");
        return database.getDependencyResolver()
                .resolveDependency(TransactionIdStore.class)
                .getLastCommittedTransactionId();
    }
}
