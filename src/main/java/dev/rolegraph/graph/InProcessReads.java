package dev.rolegraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The statements that are read from a Neo4j in this process, each until its time is over. */
final class InProcessReads {
    private final InProcessNeo4j neo4j;
    private final Map<String, InProcessNeo4j.Reading> running = new ConcurrentHashMap<>();

    InProcessReads(InProcessNeo4j neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * @throws InProcessNeo4j.Failure where Neo4j could not run it
     * @throws RolegraphException.Timeout where it was not done in time, whether or not Neo4j has ended it by then
     */
    List<Map<String, Object>> read(String cypher, Map<String, Object> parameters, Duration timeout, String request) {
        var reading = neo4j.read(cypher, parameters, timeout);
        running.put(request, reading);
        try {
            return reading.rows().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.end();
            throw GraphFailures.tooLate();
        } catch (InterruptedException e) {
            reading.end();
            Thread.currentThread().interrupt();
            throw GraphFailures.cancelled(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            running.remove(request, reading);
        }
    }

    void cancel(String request) {
        var reading = running.get(request);
        if (reading != null) {
            reading.end();
        }
    }
}
