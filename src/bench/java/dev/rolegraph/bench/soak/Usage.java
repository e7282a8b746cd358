package dev.rolegraph.bench.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * What a process uses at a moment, as Linux and its JVM tell.
 *
 * @param heap bytes of all objects that are alive after a full collection
 * @param connections sockets that are open, those that listen included
 * @param files open files that are no sockets
 */
record Usage(long heap, long threads, long connections, long files) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    static Usage of(ProcessHandle process) throws IOException, InterruptedException {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        var open = open(proc.resolve("fd"));
        var sockets = open.stream().filter(file -> file.startsWith("socket:")).count();
        return new Usage(liveBytes(process), count(proc.resolve("task")), sockets, open.size() - sockets);
    }

    /** A histogram of the classes counts what a full collection has left. */
    private static long liveBytes(ProcessHandle process) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(said);
        if (jcmd.waitFor() != 0 || !total.find()) {
            throw new IllegalStateException("jcmd says: " + said);
        }
        return Long.parseLong(total.group(1));
    }

    private static long count(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static List<String> open(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(Usage::target)
                    .filter(target -> !target.isEmpty())
                    .toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NoSuchFileException e) {
            // Closed meanwhile.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is counted, and how much more of it than before is growth. */
    enum Kind {
        HEAP(Usage::heap, 0.10, 4_000_000),
        THREADS(Usage::threads, 0.05, 4),
        CONNECTIONS(Usage::connections, 0.05, 4),
        FILES(Usage::files, 0.05, 4);

        private final ToLongFunction<Usage> of;
        private final double share;
        private final long least;

        Kind(ToLongFunction<Usage> of, double share, long least) {
            this.of = of;
            this.share = share;
            this.least = least;
        }

        /** The median of some moments. */
        long typical(List<Usage> moments) {
            return moments.stream()
                    .mapToLong(of)
                    .sorted()
                    .skip(moments.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }

        boolean isGrowth(long before, long after) {
            return after - before > Math.max(least, Math.round(before * share));
        }
    }
}
