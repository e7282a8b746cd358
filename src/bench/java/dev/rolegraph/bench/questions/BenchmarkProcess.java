package dev.rolegraph.bench.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's process, as this one sees it. */
record BenchmarkProcess(Process process, int port, String bolt, String username, String password)
        implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path DATA = Path.of("target", "benchmark-data").toAbsolutePath();

    /** @param cached bytes of answers that it may keep */
    static BenchmarkProcess start(long cached) throws IOException {
        Files.createDirectories(DATA);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-Drolegraph.data=" + DATA,
                "-Drolegraph.seed=none",
                "-Drolegraph.benchmark=true",
                "-Drolegraph.graphql.cache.answers=" + cached,
                // The first question of its kind is planned, which takes long where all connections ask at once.
                "-Drolegraph.graphql.limits.time=60s",
                "-Dmicronaut.server.port=-1"));
        command.addAll(
                List.of(System.getProperty("rolegraph.benchmark.options", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchmarkServer.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(BenchmarkServer.READY)) {
                var said = line.split(" ");
                // What it logs from now on must not fill the pipe.
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return new BenchmarkProcess(process, Integer.parseInt(said[1]), said[2], said[3], said[4]);
            }
            System.out.println(line);
        }
        throw new IllegalStateException("the server did not start");
    }

    byte[] post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    byte[] get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    void put(String path, byte[] body) {
        send(HttpRequest.newBuilder(uri(path)).PUT(BodyPublishers.ofByteArray(body)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static byte[] send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
