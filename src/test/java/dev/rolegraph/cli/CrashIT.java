package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server is killed at random moments while clients write. After each start every acknowledged write is
 * there, one that was not is wholly there or wholly absent, and the graph is what the ledger says.
 */
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("rolegraph.test.crash-rounds", 5);
    /** Each starts, is written to and is killed for itself; a start leaves a second processor idle. */
    private static final int INSTALLATIONS = 2;

    @TempDir
    Path folder;

    @BeforeAll
    static void isPackaged() {
        assumeTrue(Files.exists(PackagedServer.JAR), "the jar is not built yet: mvn verify builds it first");
    }

    @Test
    void acknowledged_writes_survive_a_kill_at_any_moment() throws Exception {
        var seed = System.nanoTime();
        var rounds = new AtomicInteger();
        try (var all = Executors.newFixedThreadPool(INSTALLATIONS)) {
            var installations = new ArrayList<Future<Long>>();
            for (int i = 0; i < INSTALLATIONS; i++) {
                var installation = new CrashedInstallation(Files.createDirectory(folder.resolve("installation-" + i)));
                installations.add(all.submit(() -> installation.crash(seed, rounds, ROUNDS)));
            }
            long acknowledged = 0;
            for (var installation : installations) {
                acknowledged += installation.get();
            }
            assertThat(acknowledged).as("writes").isGreaterThan(ROUNDS);
        }
    }
}
