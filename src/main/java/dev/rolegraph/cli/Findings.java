package dev.rolegraph.cli;

import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Finding.Severity;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Prints findings as compilers do, and counts them. */
final class Findings {
    private final PrintWriter out;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    Findings(PrintWriter out) {
        this.out = out;
    }

    void print(String path, Finding finding) {
        print(path, finding.severity(), finding.code(), finding.line(), finding.message());
    }

    /** {@code path:line: severity CODE message}. */
    void print(String path, Severity severity, String code, int line, String message) {
        counts.merge(severity, 1, Integer::sum);
        out.println("%s:%d: %s %s %s".formatted(path, line, coloured(severity), code, message));
    }

    private static String coloured(Severity severity) {
        var colour = switch (severity) {
            case ERROR -> "bold,red";
            case WARNING -> "yellow";
            case NOTE -> "faint";
        };
        return Ansi.AUTO.string("@|%s %s|@".formatted(colour, severity.name().toLowerCase(Locale.ROOT)));
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** {@code 1 error, 3 warnings, 0 notes}. */
    String summary() {
        return "%s, %s, %s"
                .formatted(
                        plural(count(Severity.ERROR), "error"),
                        plural(count(Severity.WARNING), "warning"),
                        plural(count(Severity.NOTE), "note"));
    }

    static String plural(long count, String noun) {
        return count == 1 ? "1 " + noun : count + " " + noun.replaceFirst("y$", "ie") + "s";
    }
}
