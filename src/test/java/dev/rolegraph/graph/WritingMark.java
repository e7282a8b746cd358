package dev.rolegraph.graph;

import dev.rolegraph.RunningServer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A change of the graph that is being written, so that every question waits. */
public final class WritingMark implements AutoCloseable {
    private final Driver driver;
    private final Session session;
    private final Transaction change;

    public WritingMark(RunningServer server) {
        var neo4j = server.bean(StartingNeo4j.class).server().join();
        driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()));
        session = driver.session();
        session.run("MATCH (s:GraphState) SET s.writing = -1").consume();
        change = session.beginTransaction();
        GraphState.lock(change);
    }

    @Override
    public void close() {
        change.run("MATCH (s:GraphState) REMOVE s.writing").consume();
        change.commit();
        session.close();
        driver.close();
    }
}
