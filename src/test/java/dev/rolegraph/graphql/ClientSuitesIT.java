package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The suites in src/test/clients, which are written against clients and tools of others, run against this server. Left
 * out where node is absent or their packages cannot be had, unless {@code ROLEGRAPH_CLIENTS=required}.
 */
class ClientSuitesIT {
    private static final Path FOLDER = Path.of("src/test/clients");
    private static final boolean REQUIRED = "required".equals(System.getenv("ROLEGRAPH_CLIENTS"));
    /** Far more than it takes. */
    private static final long MINUTES = 5;

    private record Run(int exit, String output) {}

    @BeforeAll
    static void install() throws Exception {
        need(isOnPath("node") && isOnPath("npm"), "node and npm are not installed");
        var lock = FOLDER.resolve("package-lock.json");
        // npm writes its own copy last of all.
        var installed = FOLDER.resolve("node_modules/.package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            var ci = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            need(ci.exit() == 0, "npm ci failed: " + ci.output());
        }
    }

    private static void need(boolean fulfilled, String otherwise) {
        if (REQUIRED) {
            assertThat(fulfilled).as(otherwise).isTrue();
        }
        Assumptions.assumeTrue(fulfilled, otherwise);
    }

    static Stream<String> suites() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void suite(String file) throws Exception {
        var server = RunningServer.get();
        var environment = Map.of(
                "ROLEGRAPH_URL",
                Objects.toString(server.uri("/")).replaceFirst("/$", ""),
                "ROLEGRAPH_KEY",
                RunningServer.ADMIN_KEY);

        var run = run(environment, "node", "--test", "--test-reporter=spec", file);

        assertThat(run.exit()).as(run.output()).isZero();
    }

    private static boolean isOnPath(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Run run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("clients", ".log");
        var builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("%s ended", List.of(command))
                    .isTrue();
            return new Run(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
