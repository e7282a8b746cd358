package dev.rolegraph.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rebuild",
        description = "Makes a running server's graph what its ledger says, while readers go on. Needs an admin's key.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the graph is what the ledger says",
            "2:wrong usage, or a key that is no admin's",
            "3:server or store not available; what was mended before that stays mended"
        })
final class Rebuild implements Callable<Integer> {
    private static final String REBUILD =
            "mutation { rebuildGraph(input: {}) { differenceCount differences { kind what detail } } }";

    @Mixin
    private Target target = new Target();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        try (var client = target.connect()) {
            var rebuilt = client.ask(REBUILD, Map.of()).path("rebuildGraph");
            Check.differences(rebuilt).forEach(console::say);
            var mended = rebuilt.path("differenceCount").asLong();
            console.say(
                    mended == 0
                            ? "the graph is what the ledger says: nothing to mend"
                            : "the graph is what the ledger says: %s mended"
                                    .formatted(Findings.plural(mended, "difference")));
            return 0;
        }
    }
}
