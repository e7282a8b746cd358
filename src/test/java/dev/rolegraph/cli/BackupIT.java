package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server is backed up, and another place is made of the file, by the commands that are packaged. */
class BackupIT {
    private static final String EVERYTHING = """
            { roles(first: 100) { nodes { slug name summary documented
                aliases curations { subject author inForce revision } technologies { nodes { slug } } skills { nodes { slug } }
                collaborations { nodes { id statement reciprocity citations { startLine quote revision document { path } } } } } }
              documents(first: 100) { nodes { path text revision } } }
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void isPackaged() {
        assumeTrue(Files.exists(PackagedServer.JAR), "the jar is not built yet: mvn verify builds it first");
    }

    @Test
    void what_is_restored_answers_as_before_and_opens_to_the_same_keys() throws Exception {
        var data = folder.resolve("data");
        var file = folder.resolve("rolegraph.zip");
        String admin;
        String reader;
        Object answer;
        try (var server = PackagedServer.start(data)) {
            admin = Files.readString(data.resolve("admin.key")).strip();
            write(server, admin);
            reader = last(run(data, 0, "keys", "create", "anna", "--url", server.url()));
            run(data, 0, "keys", "create", "bert", "--access", "EDITOR", "--url", server.url());
            run(data, 0, "keys", "revoke", "bert", "--url", server.url());
            assertThat(run(data, 0, "keys", "list", "--url", server.url()))
                    .contains("anna", "reader", "admin")
                    .doesNotContain("bert")
                    .doesNotContain(reader);
            assertThat(run(data, 0, "backup", file.toString(), "--url", server.url()))
                    .contains("up to revision 6");
            assertThat(run(data, 2, "backup", file.toString(), "--url", server.url()))
                    .contains("is there already");
            assertThat(run(data, 2, "backup", file.toString(), "--force", "--key", reader, "--url", server.url()))
                    .contains("may not do this");
            assertThat(run(data, 3, "restore", file.toString())).contains("in use by another Rolegraph");
            answer = server.ask(reader, EVERYTHING, Map.of()).get("data");
        }
        assertThat(run(data, 2, "restore", file.toString())).contains("There is a graph in");

        var elsewhere = folder.resolve("elsewhere");
        assertThat(PackagedServer.run(elsewhere, 0, "restore", file.toString()))
                .contains("is restored up to revision 6");
        var replaced = last(run(elsewhere, 0, "keys", "create", "--admin"));
        try (var server = PackagedServer.start(elsewhere)) {
            server.awaitGraph(replaced);
            assertThat(server.ask(reader, EVERYTHING, Map.of()).get("data")).isEqualTo(answer);
            assertThat(check(server, replaced)).isEqualTo("0");
            assertThat(check(server, admin)).isEmpty();
        }
    }

    /** As {@link PackagedServer#run}, without a process: what a command says does not depend on that. */
    private static String run(Path data, int exitCode, String... arguments) {
        var said = new StringWriter();
        System.setProperty("rolegraph.data", data.toString());
        try {
            var commandLine =
                    Rolegraph.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
            assertThat(commandLine.execute(arguments)).as(said.toString()).isEqualTo(exitCode);
        } finally {
            System.clearProperty("rolegraph.data");
        }
        return said.toString();
    }

    /** Whatever a library says on standard error before. */
    private static String last(String said) {
        return said.lines().reduce("", (first, next) -> next).strip();
    }

    private static String check(PackagedServer server, String key) throws Exception {
        return server.ask(key, "mutation { checkGraph(input: {}) { differenceCount } }", Map.of())
                .at("/data/checkGraph/differenceCount")
                .asText();
    }

    private static void write(PackagedServer server, String key) throws Exception {
        var role =
                "# %s Engineer\n\n## Collaboration\n- **%s Engineer**: shared plans\n\n## Technologies\n- **Database**: PostgreSQL\n";
        for (var names : List.of(List.of("Alpha", "Beta"), List.of("Beta", "Alpha"), List.of("Alpha", "Gamma"))) {
            var answer = server.ask(
                    key,
                    "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d}) { results { outcome } } }",
                    Map.of(
                            "d",
                            List.of(Map.of(
                                    "path", names.getFirst() + ".md", "text", role.formatted(names.toArray())))));
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        }
        server.ask(
                key,
                "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d}) { results { outcome } } }",
                Map.of("d", List.of(Map.of("path", "gamma.md", "text", role.formatted("Gamma", "Alpha")))));
        var amended = server.ask(key, """
                mutation {
                  curate(input: {role: "alpha-engineer", skill: {name: "Rigging"}, reason: "seen"}) { userErrors { code } }
                  mergeRoles(input: {role: "gamma-engineer", into: "beta-engineer"}) { userErrors { code } }
                }
                """, Map.of());
        assertThat(amended.at("/data/curate/userErrors")).as(amended.toString()).isEmpty();
        assertThat(amended.at("/data/mergeRoles/userErrors")).isEmpty();
        server.awaitGraph(key);
    }
}
