package dev.rolegraph.bench.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Rolegraph over HTTP beside a loop of hand-written Cypher, and, with its cache of answers, beside the same bytes from
 * memory; and beside another GraphQL server, where that is installed. The contestants of a comparison take turns.
 */
public final class QuestionsBenchmark {
    /** The longest: whoever is steady before needs no more. */
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("rolegraph.benchmark.warm-up", 120));

    private static final Duration WARM_UP_TURN = Duration.ofSeconds(8);
    /** Steady is who differs by no more in three turns of warming up. */
    private static final double STEADY = 0.05;

    private static final Duration TURN = Duration.ofSeconds(Long.getLong("rolegraph.benchmark.turn", 4));
    private static final int TURNS = Integer.getInteger("rolegraph.benchmark.turns", 5);
    private static final long CACHE = 64_000_000;

    private QuestionsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        run(arguments.length == 0 ? Asked.values() : new Asked[] {Asked.valueOf(arguments[0])});
        System.exit(0);
    }

    /** Asks all questions. */
    public static void run() throws Exception {
        run(Asked.values());
    }

    private static void run(Asked[] questions) throws Exception {
        for (var question : questions) {
            withoutCache(question);
        }
        for (var question : questions) {
            withCache(question);
        }
    }

    private static void withoutCache(Asked question) throws Exception {
        try (var server = BenchmarkProcess.start(0);
                var other = OtherServer.start(server)) {
            var byHand = new ByHand(server, question.cypher(), question.parameters());
            question.requireAgreement(server, byHand);
            var contestants = new LinkedHashMap<String, Contestant>();
            contestants.put("hand-written Cypher", byHand);
            contestants.put("Rolegraph", new OverHttp(server.port(), question.calls()));
            if (other != null) {
                contestants.put("@neo4j/graphql", new OverHttp(other.port(), question.otherCalls()));
            }
            compare(question, contestants);
        }
    }

    private static void withCache(Asked question) throws Exception {
        try (var server = BenchmarkProcess.start(CACHE)) {
            var contestants = new LinkedHashMap<String, Contestant>();
            contestants.put("bytes from memory", new OverHttp(server.port(), question.inMemory(server)));
            contestants.put("Rolegraph, cached", new OverHttp(server.port(), question.calls()));
            contestants.put("the same by GET", new OverHttp(server.port(), question.persisted(server)));
            compare(question, contestants);
        }
    }

    /** Prints each contestant's speed, the median of its turns, in terms of the first one's. */
    private static void compare(Asked question, Map<String, Contestant> contestants) throws Exception {
        warmUp(question, contestants);
        var speeds = new LinkedHashMap<String, List<Double>>();
        var times = new LinkedHashMap<String, Histogram>();
        for (var name : contestants.keySet()) {
            speeds.put(name, new ArrayList<>());
            times.put(name, new Histogram(3));
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (var contestant : contestants.entrySet()) {
                var stretch = contestant.getValue().run(TURN);
                speeds.get(contestant.getKey()).add(stretch.perSecond());
                times.get(contestant.getKey()).add(stretch.times());
            }
        }
        System.out.printf(
                "%n%-20s %10s %7s %9s %9s %8s%n", question.title(), "a second", "ratio", "p50", "p99", "p99/p50");
        var first = median(speeds.values().iterator().next());
        speeds.forEach((name, perSecond) -> {
            var of = times.get(name);
            var p50 = of.getValueAtPercentile(50) / 1e3;
            var p99 = of.getValueAtPercentile(99) / 1e3;
            System.out.printf(
                    "%-20s %10.0f %7.2f %6.1f ms %6.1f ms %8.1f%n",
                    name, median(perSecond), median(perSecond) / first, p50, p99, p99 / p50);
        });
        contestants.values().forEach(Contestant::close);
    }

    /** Has all take turns until all are steady, and prints how many they answered a second in each turn. */
    private static void warmUp(Asked question, Map<String, Contestant> contestants) throws Exception {
        var speeds = new LinkedHashMap<String, List<Double>>();
        contestants.keySet().forEach(name -> speeds.put(name, new ArrayList<>()));
        var turns = WARM_UP.dividedBy(WARM_UP_TURN);
        for (long turn = 0; turn < turns && !speeds.values().stream().allMatch(QuestionsBenchmark::isSteady); turn++) {
            for (var contestant : contestants.entrySet()) {
                speeds.get(contestant.getKey())
                        .add(contestant.getValue().run(WARM_UP_TURN).perSecond());
            }
        }
        System.out.printf("%n%s, warming up by turns of %d s%n", question.title(), WARM_UP_TURN.toSeconds());
        speeds.forEach((name, perSecond) -> System.out.printf(
                "%-20s %s%n", name, perSecond.stream().map("%.0f"::formatted).collect(Collectors.joining(", "))));
    }

    private static boolean isSteady(List<Double> perSecond) {
        var last = perSecond.subList(Math.max(0, perSecond.size() - 3), perSecond.size());
        return last.size() == 3 && Collections.max(last) <= Collections.min(last) * (1 + STEADY);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
