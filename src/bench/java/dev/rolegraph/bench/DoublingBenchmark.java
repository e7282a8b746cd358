package dev.rolegraph.bench;

import dev.rolegraph.document.DocumentReader;
import dev.rolegraph.role.Reading;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Texts of each shape, once and twice as long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DoublingBenchmark {
    @Param
    public Shape shape = Shape.ORDINARY;

    @Param({"1", "2"})
    public int times = 1;

    private final DocumentReader reader = new DocumentReader(VocabularyFactory.vocabulary(null));
    private String text = "";

    @Setup
    public void text() {
        text = shape.text(times);
    }

    @Benchmark
    public Reading read() {
        return reader.read("document.md", text);
    }
}
