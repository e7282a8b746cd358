package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.RunningServer;
import dev.rolegraph.role.Digest;
import dev.rolegraph.role.RolegraphException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistedQueriesIT {
    private static final RunningServer SERVER = RunningServer.get();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Map<String, Object> named(String text) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Digest.whole(text)));
    }

    private static HttpResponse<String> get(String text, String... headers) throws Exception {
        var extensions = URLEncoder.encode(JSON.writeValueAsString(named(text)), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(SERVER.uri("/graphql?extensions=" + extensions));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String code(JsonNode response) {
        return response.at("/errors/0/extensions/code").asText();
    }

    @Test
    void a_document_is_named_by_its_hash_once_it_was_sent() {
        var query = "{ roles { totalCount } } # sent once";
        var unknown = SERVER.post(Map.of("extensions", named(query)));
        assertThat(code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        // Some clients go by the code, others by this word.
        assertThat(unknown.at("/errors/0/message").asText()).isEqualTo("PersistedQueryNotFound");
        assertThat(SERVER.post(Map.of("query", query, "extensions", named(query)))
                        .has("data"))
                .isTrue();
        assertThat(SERVER.post(Map.of("extensions", named(query)))
                        .at("/data/roles/totalCount")
                        .isInt())
                .isTrue();
    }

    @Test
    void a_hash_that_is_not_the_documents_is_refused_and_an_invalid_document_is_not_kept() {
        assertThat(code(SERVER.post(Map.of("query", "{ roles { totalCount } }", "extensions", named("{ x }")))))
                .isEqualTo("BAD_REQUEST");
        SERVER.post(Map.of("query", "{ nope }", "extensions", named("{ nope }")));
        assertThat(code(SERVER.post(Map.of("extensions", named("{ nope }"))))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void a_get_is_answered_again_only_when_the_graph_has_changed() throws Exception {
        SERVER.emptied();
        var query = "{ roles { totalCount } }";
        SERVER.post(Map.of("query", query, "extensions", named(query)));

        var first = get(query);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(query, "If-None-Match", "\"other\", " + tag);
        SERVER.importDocument("a.md", "# Tag Engineer\n\n- Tags\n");
        var changed = get(query, "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(changed.body()).at("/data/roles/totalCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_mutation_is_not_sent_by_get_under_its_hash_and_an_unknown_hash_is_not_cached() throws Exception {
        var mutation = "mutation { removeDocument(input: {id: \"x\"}) { revision } }";
        SERVER.post(Map.of("query", mutation, "extensions", named(mutation)));
        assertThat(get(mutation).statusCode()).isEqualTo(405);
        var unknown = get("{ unknown }");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void with_an_allow_list_nothing_else_is_answered_except_to_an_admin(@TempDir Path folder) throws Exception {
        var allowed = "query Status { graphStatus { ledgerRevision } }";
        Files.writeString(folder.resolve("status.graphql"), allowed + "\n");
        try (var server = RunningServer.start(Map.of("rolegraph.graphql.allow-list", folder.toString()))) {
            var other = "{ graphStatus { ledgerRevision } }";
            assertThat(server.respond(allowed, Map.of(), null).has("data")).isTrue();
            assertThat(code(server.respond(other, Map.of(), null))).isEqualTo("FORBIDDEN");
            assertThat(server.ask(other).has("data")).isTrue();
            // As a file is read and sent, and by its hash alone, whoever asks.
            assertThat(server.respond("\n" + allowed + "\n", Map.of(), null).has("data"))
                    .isTrue();
            assertThat(server.post(Map.of("extensions", named(allowed))).has("data"))
                    .isTrue();
        }
    }

    @Test
    void an_allow_list_without_a_document_stops_the_start(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("status.gql"), "{ graphStatus { ledgerRevision } }");
        refusesToStart(folder, ".graphql");
    }

    @Test
    void an_allow_list_that_does_not_fit_the_schema_stops_the_start(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("wrong.graphql"), "{ nope }");
        refusesToStart(folder, "wrong.graphql", "nope");
    }

    private static void refusesToStart(Path allowList, String... words) {
        Assertions.assertThatThrownBy(
                        () -> RunningServer.start(Map.of("rolegraph.graphql.allow-list", allowList.toString())))
                .rootCause()
                .isInstanceOf(RolegraphException.BadRequest.class)
                .hasMessageContainingAll(words);
    }
}
