package dev.rolegraph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command says what came of it. A mixin has to be a command itself, or to have an option. */
@Command
final class Console {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    void say(String line) {
        var out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
