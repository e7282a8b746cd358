package dev.rolegraph.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.neo4j.io.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the embedded Neo4j has its files. The graph in them follows from the ledger: files that do not open any more, as
 * after a disk that was full, are given up for new ones, which the projection fills.
 */
record Neo4jFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(Neo4jFolder.class);

    /** Starts Neo4j on what is there, or else on nothing; throws what kept it from the former where neither starts. */
    EmbeddedNeo4j open() {
        return open(EmbeddedNeo4j::start);
    }

    EmbeddedNeo4j open(Function<Path, EmbeddedNeo4j> start) {
        var isNew = Files.notExists(path);
        try {
            var neo4j = start.apply(path);
            delete(aside());
            return neo4j;
        } catch (RuntimeException e) {
            if (isNew) {
                throw e;
            }
            return openAnew(start, e);
        }
    }

    /** The old files go only when new ones work: what is wrong may be the machine. */
    private EmbeddedNeo4j openAnew(Function<Path, EmbeddedNeo4j> start, RuntimeException failure) {
        delete(aside());
        move(path, aside());
        try {
            var neo4j = start.apply(path);
            LOG.warn("Neo4j cannot open its files in {}: the graph is made anew from the ledger", path);
            LOG.debug("What kept them from opening", failure);
            delete(aside());
            return neo4j;
        } catch (RuntimeException e) {
            delete(path);
            move(aside(), path);
            throw failure;
        }
    }

    private Path aside() {
        return path.resolveSibling(path.getFileName() + "-unusable");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
