import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the ahead-of-time cache of the packaged program beside it, by which a start takes half as long: what a start
 * loads and links is recorded in a short life of the server, with a few documents and a question.
 *
 * <p>{@code java Rehearsal.java target/rolegraph.jar target/rehearsal}: the program, and a folder for everything else
 * that this leaves.
 */
final class Rehearsal {
    private static final List<String> DOCUMENTS =
            List.of("backend-engineer.md", "data-engineer.md", "database-administrator.md");
    private static final String QUESTION = """
            {"query": "{collaborations(who: \\"backend-engineer\\", on: \\"databases\\")\
             {totalCount edges {partner {name} node {kind citations {quote}}}}}"}""";
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/graphql\\b");
    private static final String LAST_LINE = "Ctrl-C stops it.";
    /** Settings of whoever builds would lead the rehearsal to real data. */
    private static final Pattern SETTING = Pattern.compile("(ROLEGRAPH|MICRONAUT|DATASOURCES|FLYWAY)_.*");

    private final Path program;
    private final Path folder;
    private final Path record;

    private Rehearsal(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
        this.record = folder.resolve("record");
    }

    public static void main(String[] args) throws Exception {
        var rehearsal = new Rehearsal(Path.of(args[0]), Path.of(args[1]));
        rehearsal.record();
        rehearsal.writeCache(Path.of(args[0].replaceFirst("\\.jar$", ".aot")));
    }

    private void record() throws Exception {
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        for (var document : DOCUMENTS) {
            Files.copy(
                    Path.of("seed-data/roles", document), seeds.resolve(document), StandardCopyOption.REPLACE_EXISTING);
        }
        var server = start(
                List.of(
                        "-XX:AOTMode=record",
                        "-XX:AOTConfiguration=" + record,
                        "-Drolegraph.data=" + folder.resolve("data"),
                        "-Drolegraph.seed=" + seeds,
                        "-Dmicronaut.server.port=0"),
                ProcessBuilder.Redirect.PIPE);
        try (var lines = server.inputReader()) {
            ask(addressOnceUp(lines));
            // Its own destroy() would close what it still says.
            server.toHandle().destroy();
            lines.transferTo(Writer.nullWriter());
            server.waitFor();
        } finally {
            server.destroyForcibly();
        }
    }

    private static URI addressOnceUp(BufferedReader lines) throws IOException {
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(LAST_LINE)) {
                return ADDRESS.matcher(said)
                        .results()
                        .map(address -> URI.create(address.group()))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IOException("The program did not start:\n" + said);
    }

    private static void ask(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(QUESTION))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"quote\"")) {
                throw new IOException("The program did not answer: " + answer.body());
            }
        }
    }

    private void writeCache(Path cache) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        var log = folder.resolve("cache.log");
        var writing = start(
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + cache),
                ProcessBuilder.Redirect.to(log.toFile()));
        if (writing.waitFor() != 0 || !Files.exists(cache)) {
            System.err.println("Without its cache the program takes longer to start. It was not written:");
            System.err.println(Files.readString(log));
        }
        Files.deleteIfExists(record);
    }

    private Process start(List<String> options, ProcessBuilder.Redirect out) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        // Of no use in a life of seconds; and what it learnt of them would have a start compile more, not less.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-jar", program.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
        builder.environment().keySet().removeIf(SETTING.asMatchPredicate());
        return builder.start();
    }
}
