package dev.rolegraph.web;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GraphiqlPageIT {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningServer server = RunningServer.get();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(server.uri(path)).build(), ofString());
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

    @ParameterizedTest
    @FieldSource("dev.rolegraph.web.GraphiqlPage#EXAMPLES")
    void everyExampleIsAnswered(String example) {
        var answer = server.ask(Packaged.text("examples/" + example + ".graphql"));

        assertThat(answer.path("errors")).isEmpty();
        assertThat(answer.path("data")).isNotEmpty();
    }
}
