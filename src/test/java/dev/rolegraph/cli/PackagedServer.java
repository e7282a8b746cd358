package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The jar as people run it: a process of its own on a data folder. */
public final class PackagedServer implements AutoCloseable {
    static final Path JAR = Path.of("target/rolegraph.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    /** Far more than it takes, for a machine that does much else. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private PackagedServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns once it answers questions. */
    public static PackagedServer start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** Properties of the application as variables of its environment. */
    public static Map<String, String> environment(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT),
                        setting -> setting.getValue().toString()));
    }

    /** The same with other settings, as variables of its environment. */
    public static PackagedServer start(Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var out = Files.createTempFile(data.getParent(), "server", ".out");
        var environment = new HashMap<>(settings);
        environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        var process = command(data, environment, out);
        var server = new PackagedServer(process, port);
        var end = System.nanoTime() + START.toNanos();
        while (!Files.readString(out).contains("Ctrl-C stops it.")) {
            assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
            assertThat(System.nanoTime()).as("still not up").isLessThan(end);
            Thread.sleep(50);
        }
        return server;
    }

    /** Runs a command to its end; what it said. */
    static String run(Path data, int exitCode, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(data.getParent(), "command", ".out");
        var process = command(data, Map.of(), out, arguments);
        assertThat(process.waitFor(START)).isTrue();
        var said = Files.readString(out);
        assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
        return said;
    }

    private static Process command(Path data, Map<String, String> environment, Path out, String... arguments)
            throws IOException {
        // The optimizing compiler takes half of a start, and these servers live for seconds.
        var command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("ROLEGRAPH_DATA", data.toString());
        builder.environment().put("ROLEGRAPH_SEED", "none");
        builder.environment().putAll(environment);
        return builder.start();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The response to a request with a key. */
    public JsonNode ask(String key, String query, Map<String, Object> variables)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("query", query, "variables", variables))))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    }

    /** Returns once the graph has everything that the ledger has. */
    public void awaitGraph(String key) throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (true) {
            var answer = ask(key, "{ graphStatus { ledgerRevision graphRevision } }", Map.of());
            var status = answer.at("/data/graphStatus");
            if (status.hasNonNull("graphRevision")
                    && status.get("graphRevision").asLong()
                            == status.get("ledgerRevision").asLong()) {
                return;
            }
            assertThat(System.nanoTime()).as(answer.toString()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** As an operator ends it. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
        http.shutdownNow();
    }

    /** As a power cut ends it, but for the disk. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        http.shutdownNow();
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
