package dev.rolegraph.cli;

import dev.rolegraph.graph.Shape;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads when the server is up.
 *
 * @param address as a person on this machine asks for it
 * @param readsNeedKey whether a question without a key is refused
 * @param counts of what there is to ask about; null while the graph is away
 * @param adminKey where this start made it
 */
record StartScreen(
        URI address,
        boolean readsNeedKey,
        Path data,
        @Nullable Map<?, ?> counts,
        Optional<String> adminKey,
        Path adminKeyFile) {
    /** The question whose answer {@code counts} is. */
    static final Shape COUNTS = Shape.of(
            "graphStatus",
            Shape.of("counts", Shape.of("documentedRoles"), Shape.of("documents"), Shape.of("collaborations")));

    String text(double seconds) {
        return """

                Rolegraph %s is up after %.1f s.

                  Knows      %s
                  Ask here   %s/graphiql
                  GraphQL    %s/graphql
                  Data       %s
                %s
                A question to try: who works with the backend engineer on databases, and where does it say so?

                  curl %s/graphql %s-H 'Content-Type: application/json' -d '{"query":
                    "{collaborations(who:\\"backend-engineer\\",on:\\"databases\\"){edges{partner{name} node{citations{quote}}}}}"}'

                Ctrl-C stops it.
                """.formatted(Version.current(), seconds, known(), address, address, data, key(), address, header());
    }

    private String header() {
        return readsNeedKey ? "-H 'Authorization: Bearer KEY' " : "";
    }

    private String known() {
        if (counts == null) {
            return "nothing yet: the graph is not available, and the log says why";
        }
        return "%s in %s: %s"
                .formatted(
                        Findings.plural(count(counts, "documentedRoles"), "role"),
                        Findings.plural(count(counts, "documents"), "document"),
                        Findings.plural(count(counts, "collaborations"), "collaboration"));
    }

    private static long count(Map<?, ?> counts, String what) {
        return ((Number) counts.get(what)).longValue();
    }

    private String key() {
        return adminKey.map(key -> """
                  Admin key  %s
                             (shown this once; kept in %s)
                """.formatted(key, adminKeyFile)).orElse("");
    }
}
