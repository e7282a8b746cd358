package dev.rolegraph.bench.questions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Ten minutes of load without the cache of answers, and after each of them how much of the server's heap is in use once
 * garbage is collected. Hand-written Cypher takes turns, which shows what is left when everything has been compiled.
 */
public final class Soak {
    private static final int MINUTES = 10;
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(10);

    private Soak() {}

    public static void run() throws Exception {
        try (var server = BenchmarkProcess.start(0)) {
            System.out.printf(
                    "%n%-8s %-16s %10s %10s %7s %12s%n", "minute", "", "Rolegraph", "by hand", "ratio", "MB in use");
            for (int minute = 1; minute <= MINUTES; minute++) {
                for (var question : Asked.values()) {
                    compare(server, minute, question);
                }
            }
        }
    }

    private static void compare(BenchmarkProcess server, int minute, Asked question) throws Exception {
        try (var rolegraph = new OverHttp(server.port(), question.calls());
                var byHand = new ByHand(server, question.cypher(), question.parameters())) {
            var speed = rolegraph.run(LONG).perSecond();
            var most = byHand.run(SHORT).perSecond();
            var used = Long.parseLong(new String(server.get("/memory/used"), StandardCharsets.UTF_8));
            System.out.printf(
                    "%-8d %-16s %10.0f %10.0f %7.2f %12.1f%n",
                    minute, question.title(), speed, most, speed / most, used / 1e6);
        }
    }
}
