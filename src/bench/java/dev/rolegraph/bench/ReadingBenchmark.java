package dev.rolegraph.bench;

import dev.rolegraph.document.DocumentReader;
import dev.rolegraph.vocabulary.Vocabulary;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same documents parsed, read, and read with names: 2,000 of those that the project ships, and all of them. One
 * operation is all documents.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 6, time = 1)
public class ReadingBenchmark {
    /** Where documents are; a folder that is not there is left out. */
    private static final List<Path> FOLDERS =
            List.of(Path.of("seed-data", "roles"), Path.of("..", "shared", "examples", "documents"));

    private final List<String> documents = documents();
    private final Parser bare = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();
    private final DocumentReader nameless = new DocumentReader(Vocabulary.of(List.of()));
    private final DocumentReader some = new DocumentReader(ShippedNames.vocabulary(2_000));
    private final DocumentReader shipped = new DocumentReader(VocabularyFactory.vocabulary(null));

    @Benchmark
    public void parse(Blackhole sink) {
        documents.forEach(document -> sink.consume(bare.parse(document)));
    }

    @Benchmark
    public void read(Blackhole sink) {
        documents.forEach(document -> sink.consume(nameless.read("document.md", document)));
    }

    @Benchmark
    public void readWith2000Names(Blackhole sink) {
        documents.forEach(document -> sink.consume(some.read("document.md", document)));
    }

    @Benchmark
    public void readWithAllNames(Blackhole sink) {
        documents.forEach(document -> sink.consume(shipped.read("document.md", document)));
    }

    static List<String> documents() {
        var documents = new ArrayList<String>();
        for (var folder : FOLDERS.stream().filter(Files::isDirectory).toList()) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    documents.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new IllegalStateException("Run the benchmark in the project's folder.", e);
            }
        }
        return documents;
    }
}
