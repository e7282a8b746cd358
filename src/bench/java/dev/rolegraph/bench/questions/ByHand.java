package dev.rolegraph.bench.questions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;

/** A loop of 16 threads that asks Neo4j itself, by a statement that was written for this one question. */
final class ByHand implements Contestant {
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final String cypher;
    private final List<Map<String, Object>> parameters;
    private final AtomicInteger next = new AtomicInteger();

    ByHand(BenchmarkProcess server, String cypher, List<Map<String, Object>> parameters) {
        this.driver = GraphDatabase.driver(server.bolt(), AuthTokens.basic(server.username(), server.password()));
        this.cypher = cypher;
        this.parameters = parameters;
    }

    /** In one round trip, without a transaction's beginning and end. */
    List<Map<String, Object>> answer(Map<String, Object> values) {
        try (var session = driver.session(READING)) {
            return session.run(cypher, values).list(Record::asMap);
        }
    }

    @Override
    public Stretch run(Duration time) throws Exception {
        var times = new ConcurrentHistogram(3);
        var began = System.nanoTime();
        var end = began + time.toNanos();
        Callable<Void> loop = () -> {
            long now = System.nanoTime();
            while (now < end) {
                if (answer(parameters.get(Math.floorMod(next.getAndIncrement(), parameters.size())))
                        .isEmpty()) {
                    throw new IllegalStateException("no answer");
                }
                var then = System.nanoTime();
                times.recordValue((then - now) / 1000);
                now = then;
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(CONNECTIONS, loop))) {
                done.get();
            }
        }
        return new Stretch(times.getTotalCount() * 1e9 / (System.nanoTime() - began), times);
    }

    @Override
    public void close() {
        driver.close();
    }
}
