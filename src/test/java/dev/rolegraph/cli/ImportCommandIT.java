package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {
    private final RunningServer server = RunningServer.get();
    /** Of its own, so that the documents of other tests are not in the way. */
    private final String source = "cli-" + UUID.randomUUID();

    @TempDir
    Path folder;

    private record Ran(int exitCode, String last, String out, String err) {}

    private Ran run(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--url", server.uri("/").toString()));
        all.addAll(List.of(arguments));
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Rolegraph.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        var last = out.toString().lines().reduce((first, next) -> next).orElse("");
        return new Ran(exitCode, last, out.toString(), err.toString());
    }

    private Ran runImport(String... arguments) {
        var all = new ArrayList<>(List.of("--key", RunningServer.ADMIN_KEY, "--source", source, folder.toString()));
        all.addAll(List.of(arguments));
        return run("import", all.toArray(String[]::new));
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("deep"));
        Files.writeString(folder.resolve("README.md"), "# About these");
        Files.writeString(folder.resolve("one.md"), "# Test Engineer One\n\n## Purpose\n- Tests the import\n");
        Files.writeString(folder.resolve("deep/two.md"), "# Test Engineer Two\n\n## Purpose\n- Tests the import\n");
    }

    @AfterEach
    void remove() {
        server.data(
                "mutation ($source: String!) { pruneDocuments(input: {source: $source, keepPaths: []}) { revision } }",
                java.util.Map.of("source", source));
        server.awaitGraph();
    }

    @Test
    void sendsAFolderAndThenNothingThatTheServerHas() {
        var first = runImport();
        assertThat(first.last()).isEqualTo("2 created, 1 skipped; 0 errors, 0 warnings, 1 note");
        assertThat(first.err()).isEqualTo("3 of 3 documents" + System.lineSeparator());
        assertThat(first.exitCode()).isZero();

        var second = runImport();
        assertThat(second.last()).startsWith("1 skipped, 2 unchanged;");
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void aRejectedDocumentDoesNotStopTheOthers() throws IOException {
        Files.writeString(folder.resolve("_.md"), "no role here\n");
        Files.writeString(folder.resolve("b-empty.md"), "");

        var ran = runImport();

        assertThat(ran.last()).startsWith("2 created, 2 rejected, 1 skipped; 2 errors");
        assertThat(ran.out()).contains("b-empty.md:1: error EMPTY_DOCUMENT ", "_.md:1: error NO_ROLE ");
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void aDryRunRecordsNothing() {
        assertThat(runImport("--dry-run").last()).startsWith("nothing recorded: 2 created, 1 skipped;");
        assertThat(runImport("--dry-run").last()).startsWith("nothing recorded: 2 created, 1 skipped;");
    }

    @Test
    void prunesWhatIsNoLongerThere() throws IOException {
        runImport();
        Files.delete(folder.resolve("deep/two.md"));

        assertThat(runImport("--prune", "--dry-run").last())
                .startsWith("nothing recorded: 1 removed, 1 skipped, 1 unchanged;");
        assertThat(runImport("--prune").last()).startsWith("1 removed, 1 skipped, 1 unchanged;");
        assertThat(runImport("--prune").last()).startsWith("1 skipped, 1 unchanged;");
    }

    @Test
    void saysThatAKeyIsNotValid() {
        var ran = run("import", "--key", "no-such-key", folder.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("rolegraph: The key is not valid");
    }

    @Test
    void checkComparesLedgerAndGraph() {
        server.awaitGraph();

        var ran = run("check", "--key", RunningServer.ADMIN_KEY);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).matches("ledger at revision (\\d+), graph at \\1: up to date"));
    }
}
