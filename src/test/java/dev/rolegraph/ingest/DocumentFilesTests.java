package dev.rolegraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.role.Finding.Severity;
import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFilesTests {
    private final DocumentFileReader reader = new DocumentFileReader(100);

    @TempDir
    Path folder;

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void findsAFoldersMarkdownInTheOrderOfItsPaths() throws IOException {
        write("b.md", "# B");
        write("a/z.md", "# Z");
        write("a/deep/er/A.MD", "# A");
        write("notes.txt", "no document");

        assertThat(DocumentFiles.find(folder))
                .extracting(DocumentFiles.Found::path)
                .containsExactly("a/deep/er/A.MD", "a/z.md", "b.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "role.txt", "ROLE.MARKDOWN", "role.agent.md", "roles.yml", "v1.2/role", ".role"})
    void takesASingleFileThatMayHoldMarkdown(String name) throws IOException {
        var found = DocumentFiles.find(write("roles/" + name, "# A role after all"));

        assertThat(found).hasSize(1);
        assertThat(reader.read(found.getFirst())).isInstanceOf(DocumentFile.Usable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "Role.java", "role.md.html", "roles.json"})
    void refusesASingleFileThatIsSomethingElseByItsName(String name) throws IOException {
        var read = reader.read(
                DocumentFiles.find(write(name, "# A role after all")).getFirst());

        assertThat(read).isInstanceOfSatisfying(DocumentFile.Refused.class, refused -> {
            assertThat(refused.finding().code()).isEqualTo("NOT_MARKDOWN");
            assertThat(refused.finding().severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void leavesOutWhatIsAboutACollection() throws IOException {
        write("README.md", "# About");
        write("sub/ChangeLog.md", "# Changes");
        write("LICENSE.de.md", "# Licence");
        write("contributing.md", "# How");
        write("readme-writer.md", "# A role");

        var read = DocumentFiles.find(folder).stream().map(reader::read).toList();

        assertThat(read)
                .filteredOn(DocumentFile.Refused.class::isInstance)
                .hasSize(4)
                .allSatisfy(file -> {
                    assertThat(((DocumentFile.Refused) file).finding().severity())
                            .isEqualTo(Severity.NOTE);
                    assertThat(((DocumentFile.Refused) file).finding().code()).isEqualTo("SKIPPED");
                });
        assertThat(read).filteredOn(DocumentFile.Usable.class::isInstance).hasSize(1);
    }

    @Test
    void aMissingPathIsToldFromAnEmptyFolder() throws IOException {
        assertThatThrownBy(() -> DocumentFiles.find(Path.of("no/such/place")))
                .isInstanceOf(RolegraphException.NotFound.class)
                .hasMessage("There is no file or folder no/such/place: check its name, and where you are.");
        write("README.md", "# About nothing");
        assertThatThrownBy(() -> DocumentFiles.find(folder))
                .isInstanceOf(RolegraphException.BadRequest.class)
                .hasMessageEndingWith(
                        "holds no documents: they are files whose names end in .md, and README, LICENSE and the like are none.");
    }

    @Test
    void aLinkThatLeadsNowhereIsSaidToAndNothingIsWaitedFor() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("gone"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(DocumentFiles.find(folder))
                .singleElement()
                .extracting(reader::read)
                .isInstanceOfSatisfying(
                        DocumentFile.Refused.class,
                        refused -> assertThat(refused.finding().message())
                                .isEqualTo("The link leads nowhere: mend it, or remove it."));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',                 EMPTY_DOCUMENT
                    0A20,               EMPTY_DOCUMENT
                    89504E470D0A1A0A00, BINARY_DOCUMENT
                    FFFE2300,           NOT_UTF8
                    FEFF0023,           NOT_UTF8
                    2320C47267,         NOT_UTF8
                    C0AF,               NOT_UTF8
                    """)
    void refusesWhatIsNoText(String hex, String code) {
        var read = reader.document("some.md", java.util.HexFormat.of().parseHex(hex));

        assertThat(read).isInstanceOfSatisfying(DocumentFile.Refused.class, refused -> {
            assertThat(refused.finding().code()).isEqualTo(code);
            assertThat(refused.finding().severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        var read = reader.read(
                DocumentFiles.find(write("large.md", "#".repeat(101))).getFirst());

        assertThat(read)
                .isInstanceOfSatisfying(
                        DocumentFile.Refused.class,
                        refused -> assertThat(refused.finding().message())
                                .isEqualTo(
                                        "The document has 101 bytes, and 100 are the limit: split it, or raise rolegraph.max-document-bytes."));
    }

    @Test
    void keepsTheTextAsItStands() {
        var text = "\uFEFF# Rôle\r\n- ‘quoted’\t\n";

        assertThat(reader.document("some.md", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new DocumentFile.Usable(new SourceDocument("some.md", text)));
    }

    @Test
    void readsThePackagedSeeds() {
        var seeds = new PackagedFolder("seed-data/roles")
                .with(roles -> DocumentFiles.find(roles).stream()
                        .map(new DocumentFileReader(DocumentFileReader.DEFAULT_MAX_BYTES)::read)
                        .toList());

        assertThat(seeds)
                .hasSizeGreaterThan(11)
                .allSatisfy(seed -> assertThat(seed).isInstanceOf(DocumentFile.Usable.class));
    }
}
