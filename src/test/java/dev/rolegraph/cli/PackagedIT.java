package dev.rolegraph.cli;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar as people run it, in processes of its own. */
class PackagedIT {
    private static final Path JAR = Path.of("target/rolegraph.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    /** Far more than it takes, for a machine that does much else. */
    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void isPackaged() {
        assumeTrue(Files.exists(JAR), "the jar is not built yet: mvn verify builds it first");
    }

    private record Ran(int exitCode, String err) {}

    private Process start(Path java, List<String> jvm, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.add("-Xmx512m");
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("ROLEGRAPH_DATA", folder.resolve("data").toString());
        builder.environment().put("ROLEGRAPH_SEED", "none");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        var process = start(JAVA, List.of(), arguments);
        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(folder.resolve("err")));
    }

    private int listenOnFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("MICRONAUT_SERVER_PORT", Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private void awaitScreen(Process server) throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (!screen().contains("Ctrl-C stops it.")) {
            assertThat(server.isAlive())
                    .as(Files.readString(folder.resolve("err")))
                    .isTrue();
            assertThat(System.nanoTime()).as("still not up").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private String screen() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    /** Ends the server as a service manager does. How long that takes is measured elsewhere; this tells a hang. */
    private static void end(Process server) throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("gone").isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, ofString()).statusCode();
        }
    }

    @Test
    void servesSaysWhereAndStopsInTime() throws Exception {
        var port = listenOnFreePort();
        var server = start(JAVA, List.of());
        try {
            awaitScreen(server);
            var key = Files.readString(folder.resolve("data/admin.key")).strip();
            assertThat(screen())
                    .contains(
                            "http://127.0.0.1:" + port + "/graphiql",
                            "http://127.0.0.1:" + port + "/graphql",
                            folder.resolve("data").toString(),
                            key,
                            "A question to try: ");
            assertThat(Files.readString(folder.resolve("err")))
                    .doesNotContain(key)
                    .doesNotContain("Exception");
            assertThat(status(port, "/health")).isEqualTo(200);
            secondServerIsRefused(server);
            end(server);
        } finally {
            server.destroyForcibly();
        }
        restartShowsNoKey();
    }

    private void secondServerIsRefused(Process first) throws Exception {
        var screen = screen();
        assertThat(run())
                .isEqualTo(new Ran(
                        3,
                        "rolegraph: The data folder %s is in use by another Rolegraph (process %d). Stop it, or set ROLEGRAPH_DATA to another folder.%n"
                                .formatted(folder.resolve("data"), first.pid())));
        environment.put("ROLEGRAPH_DATA", folder.resolve("elsewhere").toString());
        assertThat(run())
                .isEqualTo(new Ran(
                        3,
                        "rolegraph: Port %s on 127.0.0.1 is taken or not ours to take. Stop what listens there, or set MICRONAUT_SERVER_PORT.%n"
                                .formatted(environment.get("MICRONAUT_SERVER_PORT"))));
        environment.remove("ROLEGRAPH_DATA");
        assertThat(screen).isNotEmpty();
    }

    private void restartShowsNoKey() throws Exception {
        var again = start(JAVA, List.of());
        try {
            awaitScreen(again);
            assertThat(screen()).doesNotContain("Admin key");
            end(again);
        } finally {
            again.destroyForcibly();
        }
    }

    @Test
    void aStartTakesItsClassesFromTheCacheBesideTheJar() throws Exception {
        var cache = Path.of("target/rolegraph.aot").toAbsolutePath();
        assumeTrue(Files.exists(cache), "the cache was left out of this build");
        listenOnFreePort();
        var loaded = folder.resolve("classes");
        var server = start(JAVA, List.of("-Xlog:class+load:file=" + loaded));
        try {
            awaitScreen(server);
            assertThat(server.info().arguments().orElseThrow()).contains("-XX:AOTCache=" + cache);
            assertThat(screen() + Files.readString(folder.resolve("err")))
                    .doesNotContain("[warning]", "[error]", "WARNING");
            end(server);
        } finally {
            server.destroyForcibly();
        }
        try (var lines = Files.lines(loaded)) {
            assertThat(lines.filter(line -> line.matches(".* dev\\.rolegraph\\.ledger\\.Ledger source: .*")))
                    .singleElement()
                    .asString()
                    .contains("shared objects file");
        }
    }

    @Test
    void anExternalNeo4jLeavesTheEmbeddedOneUnloaded() throws Exception {
        var port = listenOnFreePort();
        environment.put("ROLEGRAPH_NEO4J_URI", "bolt://127.0.0.1:1");
        environment.put("ROLEGRAPH_NEO4J_PASSWORD", "nobody listens there");
        var loaded = folder.resolve("classes");
        var server = start(JAVA, List.of("-Xlog:class+load:file=" + loaded));
        try {
            awaitScreen(server);
            assertThat(status(port, "/health/liveness")).isEqualTo(200);
            assertThat(screen()).contains("the graph is not available");
            end(server);
        } finally {
            server.destroyForcibly();
        }
        try (var lines = Files.lines(loaded)) {
            assertThat(lines.filter(line -> line.contains(" org.neo4j.kernel.") || line.contains(" org.neo4j.dbms.")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MICRONAUT_SERVER_HOST   | 0.0.0.0   | 2 | Other machines can reach the address 0.0.0.0: set ROLEGRAPH_SECURITY_PUBLIC_READS to true
                    MICRONAUT_SERVER_PORT   | eighty    | 2 | MICRONAUT_SERVER_PORT has to be a port: a number from 1 to 65535
                    MICRONAUT_SERVER_PORT   | 80800     | 2 | MICRONAUT_SERVER_PORT has to be a port: a number from 1 to 65535
                    ROLEGRAPH_SEED          | /nowhere  | 2 | There is no file or folder /nowhere: check its name
                    DATASOURCES_DEFAULT_URL | jdbc:postgresql://127.0.0.1:1/none | 3 | The ledger's database cannot be used. It says: Connection to 127.0.0.1:1 refused.
                    """)
    void aStartWithASettingThatIsWrongSaysWhich(String setting, String value, int exitCode, String sentence)
            throws Exception {
        listenOnFreePort();
        environment.put(setting, value);

        var refused = run();

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(exitCode);
        assertThat(refused.err()).contains("rolegraph: ", sentence).doesNotContain("Exception");
    }

    @Test
    void anOlderJavaFindsOneThatIsNewEnough() throws Exception {
        var java17 = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");
        assumeTrue(Files.exists(java17), "there is no Java 17 on this machine");

        var version = start(java17, List.of(), "--version");
        assertThat(version.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(version.exitValue()).isZero();
        assertThat(screen()).startsWith("Rolegraph ");

        var missing = start(java17, List.of(), "read", folder.resolve("none").toString());
        assertThat(missing.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(missing.exitValue()).isEqualTo(2);
    }
}
