package dev.rolegraph.cli;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The ahead-of-time cache that lies beside the packaged jar, by which the server starts in half the time. A JVM takes one
 * only by an option, which {@code java -jar} does not have and a jar cannot ask for: so the process becomes, under its
 * own number and with all that it was started with, a JVM that has it.
 */
final class AotCache {
    private static final String OPTION = "-XX:AOTCache=";
    /** Whoever chooses a cache, or watches the JVM, gets the JVM that was asked for. */
    private static final List<String> CHOSEN =
            List.of("-XX:AOT", "-XX:SharedArchiveFile", "-XX:ArchiveClassesAtExit", "-Xshare", "-agent", "-javaagent");

    private AotCache() {}

    /** Returns where this JVM has the cache, or does without: there is none, or one would be of no use. */
    static void use(String[] args) {
        // Recorded of a server with everything embedded: other commands would only load more, and slower.
        var serves = args.length == 0 || args.length == 1 && args[0].equals("serve");
        if (!serves || System.getenv("ROLEGRAPH_NEO4J_URI") != null || File.separatorChar != '/') {
            return;
        }
        var process = ProcessHandle.current().info();
        var cache = cache();
        if (Files.isReadable(cache)
                && process.command().isPresent()
                && process.arguments().isPresent()) {
            startAgain(process.command().get(), List.of(process.arguments().get()), cache);
        }
    }

    private static Path cache() {
        try {
            var code = Path.of(AotCache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling(code.getFileName().toString().replaceFirst("\\.jar$", "") + ".aot");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startAgain(String java, List<String> arguments, Path cache) {
        for (var argument : arguments) {
            for (var chosen : CHOSEN) {
                if (argument.startsWith(chosen)) {
                    return;
                }
            }
        }
        var command = new ArrayList<String>();
        command.add(java);
        command.add(OPTION + cache);
        // A cache of another jar or JVM is passed over without a word.
        command.add("-Xlog:aot*=off");
        command.add("-Xlog:cds*=off");
        // A library of Neo4j's would have the JVM warn of it on the screen.
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(arguments);
        try {
            execute(command);
        } catch (Throwable e) {
            // Native calls are not allowed here: then the start takes longer.
        }
    }

    /** {@code execv} of the C library: returns only where it failed. */
    @SuppressWarnings("restricted")
    private static void execute(List<String> command) throws Throwable {
        var linker = Linker.nativeLinker();
        var execv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("execv"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (var arena = Arena.ofConfined()) {
            var arguments = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++) {
                arguments.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(command.get(i)));
            }
            arguments.setAtIndex(ValueLayout.ADDRESS, command.size(), MemorySegment.NULL);
            var failed = (int) execv.invokeExact(arguments.getAtIndex(ValueLayout.ADDRESS, 0), arguments);
            assert failed == -1;
        }
    }
}
