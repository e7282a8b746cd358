package dev.rolegraph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not as it was written is refused before anything is made of it. */
class BackupFileTests {
    @TempDir
    Path folder;

    private final Map<String, String> entries = new LinkedHashMap<>();

    @BeforeEach
    void sound() {
        entries.put(Manifest.REVISIONS, "{\"number\":1}\n");
        entries.put(Manifest.KEYS, "");
        entries.put(Manifest.VOCABULARY + "../../skills.yaml", "skills: {}\n");
    }

    private Path written(int format, Map<String, String> promised) throws IOException {
        var hashes = promised.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Manifest.Entry(hash(entry.getValue()), 1)));
        var file = folder.resolve("backup.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JsonMapper.builder()
                    .build()
                    .writeValueAsBytes(new Manifest(format, 7, "2026-11-21T10:00:00Z", hashes)));
        }
        return file;
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Backup.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(RolegraphException.BadRequest.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_sound_file_says_what_it_holds_and_writes_nowhere_else() throws IOException {
        try (var backup = BackupFile.open(written(1, entries))) {
            assertThat(backup.revision()).isEqualTo(7);
            assertThat(backup.restoreVocabulary(folder.resolve("vocabulary"))).isEqualTo(1);
        }
        assertThat(folder.resolve("vocabulary/skills.yaml")).hasContent("skills: {}\n");
        assertThat(folder.resolve("../skills.yaml")).doesNotExist();
    }

    @Test
    void a_file_of_a_newer_program_is_refused() throws IOException {
        refused(written(3, entries), "is of a newer Rolegraph (format 3, and this one knows 2)");
    }

    @Test
    void a_changed_entry_is_refused() throws IOException {
        var promised = Map.copyOf(entries);
        entries.put(Manifest.REVISIONS, "{\"number\":2}\n");
        refused(written(1, promised), "is no backup of Rolegraph, or is damaged");
    }

    @Test
    void a_missing_or_further_entry_is_refused() throws IOException {
        var promised = Map.copyOf(entries);
        entries.put("more.txt", "more");
        refused(written(1, promised), "is damaged");
        entries.keySet().removeIf(name -> !name.equals(Manifest.KEYS));
        refused(written(1, promised), "is damaged");
        refused(written(1, entries), "is damaged");
    }

    @Test
    void a_file_that_breaks_off_anywhere_is_refused() throws IOException {
        var whole = Files.readAllBytes(written(1, entries));
        var cut = folder.resolve("cut.zip");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(cut, Arrays.copyOf(whole, length));
            refused(cut, "is damaged");
        }
    }

    @Test
    void what_is_no_file_is_said_to_be_none() {
        refused(folder.resolve("none.zip"), "There is no file");
        refused(folder, "is a folder");
    }
}
