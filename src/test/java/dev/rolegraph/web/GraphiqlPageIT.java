package dev.rolegraph.web;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphiqlPageIT {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @TempDir
    static Path data;

    static EmbeddedServer server;
    static HttpClient client;

    @BeforeAll
    static void start() {
        client = HttpClient.newHttpClient();
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port", -1,
                        "rolegraph.data", data.toString(),
                        "rolegraph.neo4j.uri", "bolt://127.0.0.1:1",
                        "rolegraph.neo4j.password", "unused",
                        "datasources.default.url", "jdbc:h2:mem:web;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"));
    }

    @AfterAll
    static void stop() {
        server.getApplicationContext().close();
        client.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.getURL() + path)).build(), ofString());
    }

    @Test
    void theRootLeadsToIt() throws Exception {
        var response = get("/");

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("Location")).contains("/graphiql");
    }

    @Test
    void itLoadsNothingFromElsewhere() throws Exception {
        var page = get("/graphiql");

        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
                        .doesNotContain("http", "*", "unsafe-eval"));
        assertThat(LOADED.matcher(page.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).startsWith("/").doesNotStartWith("//"));
    }

    /** The libraries' paths carry their versions: a change of a version that forgets the page fails here. */
    @Test
    void allThatItLoadsIsThere() throws Exception {
        for (var loaded : LOADED.matcher(get("/graphiql").body()).results().toList()) {
            assertThat(get(loaded.group(1)).statusCode()).as(loaded.group(1)).isEqualTo(200);
        }
    }

    @Test
    void itOpensWithFiveExamplesInOrder() throws Exception {
        var examples = get("/graphiql/examples");

        assertThat(GraphiqlPage.EXAMPLES).hasSize(5).isSorted();
        assertThat(examples.body()).startsWith("[\"# Who works with the backend engineer on databases");
    }
}
