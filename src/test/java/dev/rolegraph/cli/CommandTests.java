package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTests {
    @TempDir
    Path folder;

    private record Ran(int exitCode, String out, String err) {}

    /** {@code ~} stands for the test's folder. */
    private Ran run(String command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Rolegraph.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(command.replace("~", folder.toString()).split(" "));
        return new Ran(
                exitCode,
                out.toString().replace(folder.toString(), "~"),
                err.toString().replace(folder.toString(), "~"));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    read ~/none              | 2 | rolegraph: There is no file or folder ~/none: check its name, and where you are.
                    read ~/empty             | 2 | rolegraph: The folder ~/empty holds no documents: they are files whose names end in .md.
                    read                     | 2 | Missing required parameter: 'PATH'
                    read ~/about             | 2 | rolegraph: The folder ~/about holds no documents: they are files whose names end in .md, and README, LICENSE and the like are none.
                    read ~/a --format xml    | 2 | Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml'
                    import ~/a --url ftp://x | 2 | rolegraph: ftp://x is no address of a server: give one like http://localhost:8080 with --url.
                    import ~/a ~/a           | 2 | rolegraph: Two documents have the path role.md: import their folders one by one, each with a --source of its own.
                    import ~/a --url http://127.0.0.1:1 | 3 | rolegraph: No Rolegraph answers at http://127.0.0.1:1/graphql: start one (java -jar rolegraph.jar), or name another with --url.
                    check --url http://127.0.0.1:1      | 3 | rolegraph: No Rolegraph answers at http://127.0.0.1:1/graphql: start one (java -jar rolegraph.jar), or name another with --url.
                    backup ~/gone/b.zip      | 3 | rolegraph: ~/gone/b.zip cannot be written: choose a folder of your own that is there and has room.
                    raed ~/a                 | 2 | Unmatched arguments from index 0: 'raed', '~/a'
                    """)
    void saysWhatIsWrongAndWhatToDo(String command, int exitCode, String sentence) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        write("a/role.md", "# Some Engineer\n\n## Purpose\n- Does things\n");
        write("about/README.md", "# About the roles\n");

        var ran = run(command);

        assertThat(ran.exitCode()).isEqualTo(exitCode);
        assertThat(ran.err().lines().findFirst()).contains(sentence);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void readsTheGoodAmongTheBad() throws IOException {
        write("in/README.md", "# About");
        write("in/binary.md", "a\0b");
        write("in/empty.md", "");
        write("in/good.md", "# Backend Engineer\n\n## Responsibilities\n- Build services\n");
        Files.write(folder.resolve("in/latin.md"), new byte[] {'#', ' ', (byte) 0xC4});

        var ran = run("read ~/in");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out().lines())
                .contains(
                        "~/in/README.md:1: note SKIPPED This file is about a collection and was left out.",
                        "~/in/binary.md:1: error BINARY_DOCUMENT The file is binary: role documents are Markdown text.",
                        "~/in/empty.md:1: error EMPTY_DOCUMENT The document is empty: describe a role in it, or leave it out.",
                        "~/in/latin.md:1: error NOT_UTF8 The text is not UTF-8: save it as UTF-8.");
        assertThat(ran.out().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("5 documents: 1 role, ")
                .endsWith("3 errors, 0 warnings, 1 note");
    }

    @Test
    void saysWhatItReadInEachDocument() throws IOException {
        write("in/one.md", "# Backend Engineer\n\n## Works With\n- **QA Engineer**: test data\n");
        write("in/other.md", "# Backend Engineer\n\n## Technologies\n- **Databases**: PostgreSQL, Redis\n");

        assertThat(run("read ~/in").out().lines())
                .containsExactly(
                        "~/in/one.md: Backend Engineer: 1 claim, 1 collaboration",
                        "~/in/other.md: Backend Engineer: 1 claim, 2 technologies",
                        "2 documents: 1 role, 5 facts; 0 errors, 0 warnings, 0 notes");
    }

    /** As they stand there, from the project's folder. */
    @Test
    void theGuidesCommandsDoWhatItSays() throws IOException {
        var commands = Files.readString(Path.of("seed-data", "README.md"))
                .lines()
                .filter(line -> line.startsWith("java -jar target/rolegraph.jar "))
                .map(line -> line.replace("java -jar target/rolegraph.jar ", ""))
                .toList();

        assertThat(commands).hasSize(2).allMatch(command -> command.startsWith("read seed-data/roles"));
        assertThat(run(commands.getFirst()).out().lines().reduce((first, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).endsWith("; 0 errors, 0 warnings, 0 notes"));
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run(commands.getLast()).out())
                        .at("/0/roles/0/collaborations"))
                .isNotEmpty();
    }

    @Test
    void printsWhatItReadAsJson() throws IOException {
        write("in/backend-engineer.md", """
                # Backend Engineer

                ## Works With
                - **Data Architect**: schema design

                ## Quality Gates
                - Test coverage > 85%
                """);

        var ran = run("read ~/in --format json");

        assertThat(ran.exitCode()).isZero();
        var document = JsonMapper.builder().build().readTree(ran.out()).get(0);
        assertThat(document.path("document").asText()).isEqualTo("backend-engineer.md");
        var role = document.at("/roles/0");
        assertThat(role.path("slug").asText()).isEqualTo("backend-engineer");
        assertThat(role.at("/collaborations/0"))
                .isEqualTo(JsonMapper.builder().build().readTree("""
                        {"with": "Data Architect", "slug": "data-architect", "nature": "ROLE", "kind": "WORKS_WITH",
                         "on": "schema design", "line": 4, "endLine": 4, "quote": "- **Data Architect**: schema design"}
                        """));
        assertThat(role.at("/metrics/0/comparator").asText()).isEqualTo(">");
        assertThat(role.at("/metrics/0/value").isNumber()).isTrue();
        assertThat(document.at("/coverage/contentLines").asInt()).isPositive();
    }

    @Test
    void aRefusedDocumentIsAFindingInTheJson() throws IOException {
        write("in/empty.md", "");
        write("in/good.md", "# Backend Engineer\n");

        var ran = run("read ~/in --format json");

        assertThat(ran.exitCode()).isEqualTo(1);
        var documents = JsonMapper.builder().build().readTree(ran.out());
        assertThat(documents).hasSize(2);
        assertThat(documents.at("/0/findings/0/code").asText()).isEqualTo("EMPTY_DOCUMENT");
        assertThat(documents.at("/1/roles/0/slug").asText()).isEqualTo("backend-engineer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "read",
                "import",
                "check",
                "rebuild",
                "backup",
                "restore",
                "keys",
                "keys create",
                "keys list",
                "keys revoke"
            })
    void everyCommandExplainsItself(String command) {
        var help = run((command + " --help").strip());

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: rolegraph").contains("Exit codes:");
        assertThat(run((command + " --version").strip()).out()).matches("Rolegraph \\d+\\.\\d+\\.\\d+\\R");
    }
}
