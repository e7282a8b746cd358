package dev.rolegraph.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Says whether a running server's graph is up to its ledger.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the graph is up to the ledger", "1:it is not", "2:wrong usage", "3:server not available"})
final class Check implements Callable<Integer> {
    private static final String STATUS = """
            { graphStatus { ledgerRevision graphRevision consistent checkedAt
                counts { documents roles documentedRoles collaborations } } }
            """;

    @Mixin
    private Target target = new Target();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var client = target.connect()) {
            var status = client.ask(STATUS, Map.of()).path("graphStatus");
            var ledger = status.path("ledgerRevision").asLong();
            var graph = status.path("graphRevision").asLong();
            var differs = status.path("consistent").isBoolean()
                    && !status.path("consistent").asBoolean();
            var out = spec.commandLine().getOut();
            out.println(
                    "ledger at revision %d, graph at %d: %s".formatted(ledger, graph, verdict(ledger, graph, differs)));
            out.println("%s, %s (%d documented), %s"
                    .formatted(
                            Findings.plural(status.at("/counts/documents").asLong(), "document"),
                            Findings.plural(status.at("/counts/roles").asLong(), "role"),
                            status.at("/counts/documentedRoles").asLong(),
                            Findings.plural(status.at("/counts/collaborations").asLong(), "collaboration")));
            out.flush();
            return ledger == graph && !differs ? 0 : Failures.REJECTED;
        }
    }

    private static String verdict(long ledger, long graph, boolean differs) {
        if (differs) {
            return "the graph is not what the ledger says";
        }
        return ledger == graph ? "up to date" : "%d behind".formatted(ledger - graph);
    }
}
