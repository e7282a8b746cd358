package dev.rolegraph.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code java -jar} starts. Compiled for Java 17, so that a machine whose {@code java} is older than Rolegraph
 * needs gets its command run by a newer one that is installed beside it, or one sentence.
 */
final class Main {
    private static final int NEEDED = 25;
    private static final int NOT_AVAILABLE = 3;

    private Main() {}

    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            call("dev.rolegraph.cli.AotCache", "use", args);
            call("dev.rolegraph.cli.Rolegraph", "main", args);
        } else {
            System.exit(runElsewhere(args));
        }
    }

    /** By name, because this class is compiled before and for an older Java than those. */
    private static void call(String className, String method, String[] args) throws Exception {
        var called = Class.forName(className).getDeclaredMethod(method, String[].class);
        try {
            called.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static int runElsewhere(String[] args) throws IOException, InterruptedException {
        var places = Jdk.places(System.getenv(), System.getProperty("user.home"));
        var jdk = Jdk.find(places, NEEDED);
        if (jdk.isEmpty()) {
            System.err.println("Rolegraph needs a JDK " + NEEDED + " or newer and this is Java "
                    + Runtime.version().feature() + ". None was found in " + String.join(", ", places)
                    + ". Install one there, or set JAVA_HOME to it.");
            return NOT_AVAILABLE;
        }
        var process = new ProcessBuilder(command(jdk.get(), args)).inheritIO().start();
        // The process that was asked to end is this one: the signal is passed on, and its exit code passed back.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(process)));
        return process.waitFor();
    }

    private static List<String> command(Jdk jdk, String[] args) {
        var command = new ArrayList<String>();
        command.add(jdk.java().toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("--enable-native-access=ALL-UNNAMED");
        for (var opened : List.of("java.io", "java.nio", "sun.nio.ch")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(args));
        return command;
    }

    private static void endWith(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
