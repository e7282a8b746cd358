package dev.rolegraph.cli;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. Without one it serves. */
@Command(
        name = "rolegraph",
        description = "A knowledge base of engineering roles: who works with whom on what.",
        subcommands = {
            Serve.class,
            Read.class,
            Import.class,
            Check.class,
            Rebuild.class,
            Backup.class,
            Restore.class,
            Keys.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some input was rejected", "2:wrong usage", "3:server or store not available"})
final class Rolegraph implements Callable<Integer> {
    /** It asks for an incubating module of the JDK as soon as something is searched. Held, because levels of others are forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Override
    public Integer call() {
        return new Serve().call();
    }

    static CommandLine commandLine() {
        return new CommandLine(new Rolegraph())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    static void main(String[] args) {
        // Some libraries log by the JDK's own logging, past our configuration: as quietly as the others.
        Logger.getLogger("").setLevel(Level.WARNING);
        LUCENE.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(args));
    }
}
