package dev.rolegraph.bench;

import dev.rolegraph.bench.questions.QuestionsBenchmark;
import dev.rolegraph.bench.soak.Soak;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints what they are compared by: times in terms of a bare parse, and of a text twice as long
 * in terms of the text.
 */
final class Ratios {
    private Ratios() {}

    /** @param what 'reading', 'questions', or 'soak' and for how many minutes; without it, all that reading costs */
    public static void main(String[] what) throws Exception {
        switch (what.length == 0 ? "" : what[0]) {
            case "questions" -> QuestionsBenchmark.run();
            case "soak" -> Soak.run(what.length > 1 ? Double.parseDouble(what[1]) : 10);
            case "reading" -> reading(run(ReadingBenchmark.class));
            default -> {
                reading(run(ReadingBenchmark.class));
                doubling(run(DoublingBenchmark.class));
            }
        }
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^" + benchmark.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static void reading(Collection<RunResult> results) {
        var parse = time(results, "parse");
        System.out.printf("%n%-18s %8.1f ms%n", "parse", parse);
        print(results, "read", "aim 3");
        print(results, "readWith2000Names", "aim 6");
        print(results, "readWithAllNames", "");
    }

    private static void print(Collection<RunResult> results, String benchmark, String aim) {
        var time = time(results, benchmark);
        var times = time / time(results, "parse");
        System.out.printf("%-18s %8.1f ms  %5.1f times a parse  %s%n", benchmark, time, times, aim);
    }

    private static double time(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void doubling(Collection<RunResult> results) {
        System.out.printf("%n%-16s %11s %14s%n", "shape", "once", "twice as long");
        for (var shape : Shape.values()) {
            var once = time(results, shape, "1");
            var twice = time(results, shape, "2");
            System.out.printf("%-16s %8.1f ms %8.1f ms  %5.2f%n", shape, once, twice, twice / once);
        }
    }

    private static double time(Collection<RunResult> results, Shape shape, String times) {
        return results.stream()
                .filter(result -> result.getParams().getParam("shape").equals(shape.name())
                        && result.getParams().getParam("times").equals(times))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
