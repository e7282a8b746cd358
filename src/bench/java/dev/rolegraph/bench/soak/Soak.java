package dev.rolegraph.bench.soak;

import dev.rolegraph.cli.PackagedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the packaged server under a constant load, and looks again and again at what it uses. The first third of the
 * time is for caches to fill; then the last third is compared with the second.
 */
public final class Soak {
    private static final int LOOKS = 30;
    /** A look collects all garbage and starts a process, and is not to be what the server is busy with. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);

    private Soak() {}

    /** Ends the process with 1 where something grew or a request failed. */
    public static void run(double minutes) throws Exception {
        var length = Duration.ofSeconds(Math.round(60 * minutes));
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "soak");
        boolean isSound;
        try (var server = PackagedServer.start(folder.resolve("data"))) {
            isSound = run(
                    server, Files.readString(folder.resolve("data/admin.key")).strip(), length);
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        if (!isSound) {
            System.exit(1);
        }
    }

    private static boolean run(PackagedServer server, String key, Duration length) throws Exception {
        var moments = new ArrayList<Usage>();
        System.out.println("    time   heap MB  threads  connections  files   writes  answers  changes  failures");
        var began = System.nanoTime();
        try (var load = new Load(server, key)) {
            var looks = Math.clamp(length.dividedBy(LEAST_PAUSE), 3, LOOKS);
            for (int look = 1; look <= looks; look++) {
                var left = began + length.toNanos() / looks * look - System.nanoTime();
                Thread.sleep(Math.max(0, left / 1_000_000));
                var now = Usage.of(server.process());
                moments.add(now);
                System.out.printf(
                        "%6d s  %8.1f %8d %12d %6d %8d %8d %8d %9d%n",
                        (System.nanoTime() - began) / 1_000_000_000,
                        now.heap() / 1e6,
                        now.threads(),
                        now.connections(),
                        now.files(),
                        load.writes.get(),
                        load.answers.get(),
                        load.changes.get(),
                        load.failures.get());
            }
            load.kinds.values().forEach(failure -> System.out.println("Failed: " + failure));
            return hasNotGrown(moments) && load.failures.get() == 0;
        }
    }

    private static boolean hasNotGrown(List<Usage> moments) {
        var third = moments.size() / 3;
        boolean sound = true;
        for (var kind : Usage.Kind.values()) {
            var before = kind.typical(moments.subList(third, 2 * third));
            var after = kind.typical(moments.subList(2 * third, moments.size()));
            var grew = kind.isGrowth(before, after);
            System.out.printf("%-12s %,12d  then %,12d  %s%n", kind, before, after, grew ? "GREW" : "");
            sound &= !grew;
        }
        return sound;
    }
}
