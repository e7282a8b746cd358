package dev.rolegraph.cli;

import java.net.URI;
import java.nio.file.Path;

/** What a person reads when the server is up. */
record StartScreen(URI address, Path data) {
    String screen(double seconds) {
        return """

                Rolegraph %s is up after %.1f s.

                  GraphiQL   %s/graphiql
                  GraphQL    %s/graphql
                  Data       %s
                """.formatted(Version.current(), seconds, address, address, data);
    }
}
