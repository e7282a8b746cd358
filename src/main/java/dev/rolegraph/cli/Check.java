package dev.rolegraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Compares a running server's graph with its ledger, fact by fact. Needs an admin's key.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the graph is what the ledger says",
            "1:it is not, or it is behind",
            "2:wrong usage, or a key that is no admin's",
            "3:server or store not available"
        })
final class Check implements Callable<Integer> {
    private static final String CHECK = """
            mutation { checkGraph(input: {}) { consistent differenceCount differences { kind what detail } } }
            """;
    private static final String STATUS = """
            { graphStatus { ledgerRevision graphRevision
                counts { documents roles documentedRoles collaborations } } }
            """;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        try (var client = target.connect()) {
            var checked = client.ask(CHECK, Map.of()).path("checkGraph");
            var status = client.ask(STATUS, Map.of()).path("graphStatus");
            var behind = status.path("ledgerRevision").asLong()
                    - status.path("graphRevision").asLong();
            differences(checked).forEach(console::say);
            console.say("ledger at revision %d, graph at %d: %s"
                    .formatted(
                            status.path("ledgerRevision").asLong(),
                            status.path("graphRevision").asLong(),
                            behind == 0 ? "up to date" : behind + " behind"));
            console.say("%s, %s (%d documented), %s: %s"
                    .formatted(
                            Findings.plural(status.at("/counts/documents").asLong(), "document"),
                            Findings.plural(status.at("/counts/roles").asLong(), "role"),
                            status.at("/counts/documentedRoles").asLong(),
                            Findings.plural(status.at("/counts/collaborations").asLong(), "collaboration"),
                            verdict(checked.path("differenceCount").asLong())));
            return behind == 0 && checked.path("consistent").asBoolean() ? 0 : Failures.REJECTED;
        }
    }

    private static String verdict(long differences) {
        return differences == 0
                ? "the graph is what the ledger says"
                : "%s from the ledger; 'rebuild' mends them".formatted(Findings.plural(differences, "difference"));
    }

    /** {@code missing Role backend-engineer}, {@code different …: summary}. */
    static Iterable<String> differences(JsonNode payload) {
        return payload.path("differences").valueStream().map(difference -> {
            var detail = difference.path("detail").asText();
            return "%s %s%s"
                    .formatted(
                            difference.path("kind").asText().toLowerCase(Locale.ROOT),
                            difference.path("what").asText(),
                            detail.isEmpty() ? "" : ": " + detail);
        })::iterator;
    }
}
