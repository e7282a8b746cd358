package dev.rolegraph.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.document.DocumentReader;
import dev.rolegraph.ingest.DocumentFile;
import dev.rolegraph.role.Coverage;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding.Severity;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Slug;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        description = "Reads documents and says what is in them. Needs no server and stores nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every document was read", "1:a document cannot be used", "2:wrong usage"})
final class Read implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders and files; - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to print it: text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var inputs = Input.of(paths, System.in);
        var reader = new DocumentReader(VocabularyFactory.vocabulary(
                Setting.VOCABULARY.value().map(Path::of).orElse(null)));
        return switch (format) {
            case TEXT -> asText(inputs, reader);
            case JSON -> asJson(inputs, reader);
        };
    }

    private int asText(List<Input> inputs, DocumentReader reader) {
        var out = spec.commandLine().getOut();
        var findings = new Findings(out);
        var facts = 0;
        var roles = new HashSet<Slug>();
        for (var input : inputs) {
            var reading = read(input, reader);
            reading.findings().forEach(finding -> findings.print(input.shown(), finding));
            for (var role : reading.roles()) {
                out.println("%s: %s: %s".formatted(input.shown(), role.name(), counted(role)));
                roles.add(role.slug());
                facts += role.facts().size();
            }
        }
        out.println("%s: %s, %s; %s"
                .formatted(
                        Findings.plural(inputs.size(), "document"),
                        Findings.plural(roles.size(), "role"),
                        Findings.plural(facts, "fact"),
                        findings.summary()));
        out.flush();
        return findings.hasErrors() ? Failures.REJECTED : 0;
    }

    /** {@code 1 collaboration, 3 skills}. */
    private static String counted(RoleReading role) {
        return role.facts().isEmpty()
                ? "no facts"
                : Arrays.stream(Fact.class.getPermittedSubclasses())
                        .map(kind -> Findings.plural(
                                role.facts().stream().filter(kind::isInstance).count(),
                                kind.getSimpleName().toLowerCase(Locale.ROOT)))
                        .filter(count -> !count.startsWith("0 "))
                        .collect(Collectors.joining(", "));
    }

    /** One document after the other, so that a large folder does not have to fit into memory. */
    private int asJson(List<Input> inputs, DocumentReader reader) throws IOException {
        var out = spec.commandLine().getOut();
        var rejected = false;
        try (var json = JsonMapper.builder().build().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartArray();
            for (var input : inputs) {
                var reading = read(input, reader);
                rejected |= isRejected(reading);
                json.writeTree(ReadingJson.of(input.path(), reading));
            }
            json.writeEndArray();
        }
        out.println();
        out.flush();
        return rejected ? Failures.REJECTED : 0;
    }

    private static boolean isRejected(Reading reading) {
        return reading.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Reading read(Input input, DocumentReader reader) {
        return switch (input.file().get()) {
            case DocumentFile.Usable usable ->
                reader.read(usable.path(), usable.document().text());
            case DocumentFile.Refused refused ->
                new Reading(List.of(), List.of(refused.finding()), new Coverage(0, 0, 0, 0));
        };
    }
}
