package dev.rolegraph.bench.questions;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @neo4j/graphql under Apollo Server, on the same database; in a process of its own, as it runs elsewhere. */
record OtherServer(Process process, int port) implements AutoCloseable {
    private static final File FOLDER = new File("src/bench/neo4j-graphql");

    /** Null where there is no npm, or where it cannot install what is needed. */
    static @Nullable OtherServer start(BenchmarkProcess rolegraph) throws IOException, InterruptedException {
        if (!new File(FOLDER, "node_modules").isDirectory() && !isInstalled()) {
            System.out.println("@neo4j/graphql is left out: npm could not install it");
            return null;
        }
        var builder = new ProcessBuilder("node", "server.mjs").directory(FOLDER).redirectError(Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "NODE_ENV",
                        "production",
                        "NEO4J_URI",
                        rolegraph.bolt(),
                        "NEO4J_USERNAME",
                        rolegraph.username(),
                        "NEO4J_PASSWORD",
                        rolegraph.password()));
        var process = builder.start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("Apollo Server did not start");
        }
        return new OtherServer(process, Integer.parseInt(line.split(" ")[1]));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("npm", "ci", "--silent")
                            .directory(FOLDER)
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
