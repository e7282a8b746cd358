package dev.rolegraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Neo4jFolderIT {
    private static final int PAGE = 8192;

    @TempDir
    Path data;

    private Path path() {
        return data.resolve("neo4j");
    }

    private static void write(EmbeddedNeo4j neo4j) {
        neo4j.dbms().database("neo4j").executeTransactionally("CREATE (:Kept)");
    }

    private static long kept(EmbeddedNeo4j neo4j) {
        return neo4j.dbms()
                .database("neo4j")
                .executeTransactionally("MATCH (k:Kept) RETURN count(k) AS kept", Map.of(), result ->
                        (long) result.next().get("kept"));
    }

    @Test
    void gives_up_files_that_do_not_open() throws IOException {
        try (var neo4j = new Neo4jFolder(path()).open()) {
            write(neo4j);
        }
        try (var neo4j = new Neo4jFolder(path()).open()) {
            assertThat(kept(neo4j)).isOne();
        }
        Files.write(path().resolve("data/databases/neo4j/neostore"), new byte[PAGE]);

        try (var neo4j = new Neo4jFolder(path()).open()) {
            assertThat(kept(neo4j)).isZero();
        }
        try (var there = Files.list(data)) {
            assertThat(there).containsExactly(path());
        }
    }

    /** A machine on which nothing starts, as while its disk is full, is no reason to give up what it had. */
    @Test
    void keeps_its_files_where_new_ones_do_not_start_either() {
        try (var neo4j = new Neo4jFolder(path()).open()) {
            write(neo4j);
        }

        assertThatThrownBy(() -> new Neo4jFolder(path()).open(folder -> {
                    throw new IllegalStateException("nothing starts in " + folder.getFileName());
                }))
                .hasMessage("nothing starts in neo4j");

        try (var neo4j = new Neo4jFolder(path()).open()) {
            assertThat(kept(neo4j)).isOne();
        }
    }
}
