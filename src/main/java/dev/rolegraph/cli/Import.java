package dev.rolegraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.ingest.DocumentFile;
import dev.rolegraph.ingest.SourceDocument;
import dev.rolegraph.role.Finding.Severity;
import dev.rolegraph.role.RolegraphException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Sends documents to a running server. One that is rejected does not stop the others.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every document is recorded",
            "1:a document was rejected",
            "2:wrong usage, or a key that may not write",
            "3:server not available; documents before that are recorded"
        })
final class Import implements Callable<Integer> {
    private static final int MOST_IN_BATCH = 20;
    /** In characters: well below what a server takes, however many bytes each one needs. */
    private static final int LARGEST_BATCH = 2_000_000;

    private static final String IMPORT = """
            mutation Import($input: ImportDocumentsInput!) {
              importDocuments(input: $input) {
                results { path outcome findings { severity code line message } }
                userErrors { message }
              }
            }
            """;
    private static final String PRUNE = """
            mutation Prune($input: PruneDocumentsInput!) {
              pruneDocuments(input: $input) { removedPaths userErrors { message } }
            }
            """;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders and files; - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "default",
            description =
                    "Where the documents come from; a path is unique within its source (default: ${DEFAULT-VALUE}).")
    private String source = "";

    @Option(names = "--prune", description = "Remove the source's documents that are not among these.")
    private boolean prune;

    @Option(names = "--dry-run", description = "Say what would happen, and record nothing.")
    private boolean dryRun;

    @Mixin
    private Target target = new Target();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Override
    public Integer call() {
        var inputs = Input.of(paths, System.in);
        refuseSamePaths(inputs);
        var findings = new Findings(spec.commandLine().getOut());
        try (var client = target.connect()) {
            var batch = new ArrayList<SourceDocument>();
            for (int i = 0; i < inputs.size(); i++) {
                switch (inputs.get(i).file().get()) {
                    case DocumentFile.Usable usable -> batch.add(usable.document());
                    case DocumentFile.Refused refused -> refuse(refused, findings);
                }
                if (isFull(batch) || i == inputs.size() - 1) {
                    send(batch, client, findings);
                    progress(i + 1, inputs.size());
                }
            }
            if (prune) {
                prune(inputs, client);
            }
        }
        return summary(findings);
    }

    /** Else the later one would silently replace the earlier one. */
    private static void refuseSamePaths(List<Input> inputs) {
        var seen = new HashSet<String>();
        for (var input : inputs) {
            if (!seen.add(input.path())) {
                throw new RolegraphException.BadRequest(
                        "Two documents have the path %s: import their folders one by one, each with a --source of its own."
                                .formatted(input.path()));
            }
        }
    }

    private void refuse(DocumentFile.Refused refused, Findings findings) {
        findings.print(refused.path(), refused.finding());
        count(refused.finding().severity() == Severity.ERROR ? "REJECTED" : "SKIPPED");
    }

    private static boolean isFull(List<SourceDocument> batch) {
        return batch.size() == MOST_IN_BATCH
                || batch.stream().mapToInt(document -> document.text().length()).sum() > LARGEST_BATCH;
    }

    private void send(List<SourceDocument> batch, RolegraphClient client, Findings findings) {
        if (batch.isEmpty()) {
            return;
        }
        var documents = batch.stream()
                .map(document -> Map.of("path", document.path(), "text", document.text()))
                .toList();
        var payload = client.ask(
                        IMPORT, Map.of("input", Map.of("source", source, "dryRun", dryRun, "documents", documents)))
                .path("importDocuments");
        refuseOn(payload);
        for (var result : payload.path("results")) {
            var path = result.path("path").asText();
            count(result.path("outcome").asText());
            for (var finding : result.path("findings")) {
                findings.print(
                        path,
                        Severity.valueOf(finding.path("severity").asText()),
                        finding.path("code").asText(),
                        finding.path("line").asInt(),
                        finding.path("message").asText());
            }
        }
        batch.clear();
    }

    private void prune(List<Input> inputs, RolegraphClient client) {
        var kept = inputs.stream().map(Input::path).toList();
        var payload = client.ask(PRUNE, Map.of("input", Map.of("source", source, "keepPaths", kept, "dryRun", dryRun)))
                .path("pruneDocuments");
        refuseOn(payload);
        payload.path("removedPaths").forEach(path -> count("REMOVED"));
    }

    private static void refuseOn(JsonNode payload) {
        for (var error : payload.path("userErrors")) {
            throw new RolegraphException.BadRequest(error.path("message").asText());
        }
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private void progress(int done, int of) {
        var err = spec.commandLine().getErr();
        err.println("%d of %s".formatted(done, Findings.plural(of, "document")));
        err.flush();
    }

    private int summary(Findings findings) {
        var out = spec.commandLine().getOut();
        var counted = outcomes.entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey().toLowerCase(Locale.ROOT))
                .toList();
        out.println("%s%s; %s"
                .formatted(dryRun ? "nothing recorded: " : "", String.join(", ", counted), findings.summary()));
        out.flush();
        return outcomes.containsKey("REJECTED") ? Failures.REJECTED : 0;
    }
}
