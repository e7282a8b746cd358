package dev.rolegraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** What servers of tests leave on the disk is removed when they are stopped, but for a run in which a test failed. */
public final class Leftovers implements TestWatcher {
    private static volatile boolean failed;

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        failed = true;
    }

    public static void remove(Path folder) {
        if (failed) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
