package dev.rolegraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. Without one it serves. */
@Command(
        name = "rolegraph",
        description = "A knowledge base of engineering roles: who works with whom on what.",
        subcommands = {Serve.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some input was rejected", "2:wrong usage", "3:server or store not available"})
final class Rolegraph implements Callable<Integer> {
    @Override
    public Integer call() {
        return new Serve().call();
    }

    static int execute(String... args) {
        return new CommandLine(new Rolegraph())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    static void main(String[] args) {
        System.exit(execute(args));
    }
}
