package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.role.RolegraphException.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
    @TempDir
    Path parent;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isHeldByOneProcessAndGivenBack() {
        var path = parent.resolve("data");
        try (var _ = DataFolder.open(path)) {
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage(
                            "The data folder %s is in use by another Rolegraph (process %d). Stop it, or set ROLEGRAPH_DATA to another folder."
                                    .formatted(path, ProcessHandle.current().pid()));
        }
        DataFolder.open(path).close();
    }

    @Test
    void isNoFile() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Unavailable.class)
                .hasMessage("The data folder %s is a file. Set ROLEGRAPH_DATA to a folder that this user may write to."
                        .formatted(file));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be written to");
    }
}
