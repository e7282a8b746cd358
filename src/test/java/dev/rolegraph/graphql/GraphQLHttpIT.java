package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class GraphQLHttpIT {
    private static final RunningServer SERVER = RunningServer.get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder get(String query) {
        return HttpRequest.newBuilder(SERVER.uri("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    }

    private static HttpRequest.Builder post(String type, String body) {
        return HttpRequest.newBuilder(SERVER.uri("/graphql"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void a_query_by_get_is_answered_in_the_media_type_asked_for() throws Exception {
        var response = send(get("{ __typename }").header("Accept", "application/graphql-response+json"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/graphql-response+json");
        assertThat(JSON.readTree(response.body()).at("/data/__typename").asText())
                .isEqualTo("Query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&operationName="})
    void a_mutation_by_get_is_refused(String further) throws Exception {
        var mutation = URLEncoder.encode(
                "mutation { removeDocument(input: {id: \"x\"}) { revision } }", StandardCharsets.UTF_8);
        var response = send(HttpRequest.newBuilder(SERVER.uri("/graphql?query=" + mutation + further)));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertThat(send(HttpRequest.newBuilder(SERVER.uri("/graphql?query=" + mutation + further))
                                .HEAD())
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain       | {\"query\":\"{__typename}\"}      | 415 | Content-Type",
                "application/json | {\"query\":                        | 400 | not JSON",
                "application/json | []                                 | 400 | JSON object",
                "application/json | {\"query\":\"{a}\"} {}              | 400 | not JSON",
                "application/json | {\"query\":\"{a}\",\"query\":\"{b}\"} | 400 | not JSON",
                "application/json | {\"extensions\":{\"persistedQuery\":{\"version\":2,\"sha256Hash\":\"0\"}}} | 400 | version 1",
                "application/json | {\"query\": 7}                     | 400 | 'query' must be a string",
                "application/json | {\"query\":\"{a}\",\"variables\":1} | 400 | 'variables' must be an object",
            })
    void a_request_that_is_none_is_refused_with_a_sentence(String type, String body, int status, String message)
            throws Exception {
        var response = send(post(type, body));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).at("/errors/0/message").asText())
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | {\"query\":\"{ nope }\"}        |                 | 400 | BAD_REQUEST",
                "application/graphql-response+json | {\"query\":\"{\"}               |                 | 400 | BAD_REQUEST",
                "application/json                  | {\"query\":\"{ nope }\"}        |                 | 200 | BAD_REQUEST",
                "application/json                  | {\"query\":\"{\"}               |                 | 200 | BAD_REQUEST",
                "application/json                  | {}                              |                 | 400 | BAD_REQUEST",
                "application/json                  | {\"query\":\"{ __typename }\"}  | Bearer nonsense | 401 | UNAUTHORIZED",
                "application/graphql-response+json | {\"query\":\"{ __typename }\"}  | Bearer nonsense | 401 | UNAUTHORIZED",
            })
    void a_failure_has_the_status_of_its_code_except_where_older_clients_would_not_read_it(
            String accepted, String body, String key, int status, String code) throws Exception {
        var request = post("application/json", body).header("Accept", accepted);
        if (key != null) {
            request.header("Authorization", key);
        }
        var response = send(request);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(response.body())
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void a_failed_field_leaves_an_answer_that_is_no_refusal() throws Exception {
        var response = send(get("{ document(id: \"none of ours\") { path } }")
                .header("Accept", "application/graphql-response+json"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(response.body()).at("/data/document").isNull()).isTrue();
    }

    @Test
    void a_body_above_the_limit_is_refused_like_any_other_request() throws Exception {
        var response = send(post("application/json", "x".repeat(17 << 20)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(response.body())
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ nope }",
                "{ document(id: \"none of ours\") { path } }",
                "",
                "{ roles(first: 100) { nodes { documents(first: 100) { roles { documents(first: 100) { path } } } } } }"
            })
    void the_log_has_the_request_that_an_error_names(String query) {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        var error = SERVER.ask(query).at("/errors/0");
        root.detachAppender(log);
        var requestId = error.at("/extensions/requestId").asText();
        assertThat(requestId).isNotEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains(requestId)
                        && line.contains(error.at("/extensions/code").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ roles(orderBy: {field: NOPE}) { totalCount } }",
                "{ roles(first: \"x\") { totalCount } }",
                "{ roles(filter: {documented: [{a: null, b: [1, 2.5, true]}]}) { totalCount } }",
                "query($x: Int) { roles(first: $x) { totalCount } }",
                "query($x: [String!]) { collaborations(who: $x) { totalCount } }",
                "query($x: RoleFilter) { roles(filter: $x) { totalCount } }",
            })
    void values_that_do_not_fit_are_named_as_graphql_writes_them(String query) {
        var error = SERVER.ask(query, Map.of("x", 3.5)).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asText())
                .doesNotContainPattern("Value\\{|Field\\{|Integer|Double|Map|ArrayList");
    }

    @Test
    void a_change_needs_a_key() {
        var response = SERVER.respond("mutation { removeDocument(input: {id: \"x\"}) { revision } }", Map.of(), null);
        assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHORIZED");
        assertThat(response.at("/errors/0/message").asText()).contains("Authorization: Bearer");
    }

    @Test
    void a_key_that_is_not_valid_is_said() {
        var response = SERVER.respond("{ __typename }", Map.of(), "Bearer nonsense");
        assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHORIZED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.md", "/a.md", "b/../a.md", "./a.md", "b//a.md", "b/", ".."})
    void a_path_that_leaves_its_source_is_rejected(String path) {
        var result = SERVER.importDocuments(List.of(Map.of("path", path, "text", "# Path Engineer\n\n- Walks\n")))
                .at("/results/0");
        assertThat(result.get("outcome").asText()).isEqualTo("REJECTED");
        assertThat(result.at("/findings/0/code").asText()).isEqualTo("BAD_PATH");
        assertThat(result.at("/findings/0/message").asText()).contains("relative to its source");
    }

    @Test
    void one_bad_document_never_stops_the_others() {
        SERVER.emptied();
        var results = SERVER.importDocuments(List.of(
                        Map.of("path", "empty.md", "text", " \n"),
                        Map.of("path", "binary.md", "text", "# A\0B"),
                        Map.of("path", "large.md", "text", "# Large Engineer\n" + "x".repeat(1 << 20)),
                        Map.of("path", "yaml.md", "text", "---\nname: [\n---\n# Yaml Engineer\n\n- Builds things\n"),
                        Map.of("path", "good.md", "text", "# Good Engineer\n\n- Builds things\n")))
                .get("results");

        assertThat(results)
                .extracting(result -> result.get("outcome").asText())
                .containsExactly("REJECTED", "REJECTED", "REJECTED", "CREATED", "CREATED");
        assertThat(results)
                .extracting(result -> result.at("/findings/0/code").asText())
                .startsWith("EMPTY_DOCUMENT", "BINARY_DOCUMENT", "DOCUMENT_TOO_LARGE");
        assertThat(results.get(3).get("findings")).isNotEmpty();
    }

    @Test
    void a_rejected_document_leaves_what_it_said_before() {
        SERVER.emptied();
        SERVER.importDocument("role.md", "# Kept Engineer\n\n- Builds things\n");
        SERVER.importDocument("role.md", "");
        assertThat(SERVER.data("{ role(slug: \"kept-engineer\") { name } }")
                        .at("/role/name")
                        .asText())
                .isEqualTo("Kept Engineer");
    }

    @Test
    void a_dry_run_says_what_would_happen_and_records_nothing() {
        SERVER.emptied();
        var before = SERVER.data("{ graphStatus { ledgerRevision } }");
        var payload = SERVER.data(
                "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d, dryRun: true, clientMutationId: \"m1\"}) "
                        + "{ clientMutationId results { outcome document { id } } } }",
                Map.of("d", List.of(Map.of("path", "dry.md", "text", "# Dry Engineer\n"))));
        assertThat(payload.at("/importDocuments/results/0/outcome").asText()).isEqualTo("CREATED");
        assertThat(payload.at("/importDocuments/results/0/document").isNull()).isTrue();
        assertThat(payload.at("/importDocuments/clientMutationId").asText()).isEqualTo("m1");
        assertThat(SERVER.data("{ graphStatus { ledgerRevision } }")).isEqualTo(before);
    }

    @Test
    void removing_what_is_not_there_is_a_user_error() {
        var id = dev.rolegraph.graph.GlobalId.of("Document", "nothing");
        var payload = SERVER.data(
                "mutation { removeDocument(input: {id: \"%s\"}) { removedId userErrors { code message path } } }"
                        .formatted(id));
        assertThat(payload.at("/removeDocument/removedId").isNull()).isTrue();
        assertThat(payload.at("/removeDocument/userErrors/0/code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_document_is_read_back_with_its_text_findings_and_roles() {
        SERVER.emptied();
        var text = "# Text Engineer\n\n- Builds things\n";
        var id = SERVER.importDocument("text.md", text)
                .at("/results/0/document/id")
                .asText();

        JsonNode document = SERVER.data(
                        "query($id: ID!) { document(id: $id) { id source path revision recordedAt text coverage { contentLines } findings { code } roles { slug documents { text } } } }",
                        Map.of("id", id))
                .get("document");

        assertThat(document.get("text").asText()).isEqualTo(text);
        assertThat(document.get("source").asText()).isEqualTo("default");
        assertThat(document.at("/roles/0/slug").asText()).isEqualTo("text-engineer");
        assertThat(document.at("/roles/0/documents/0/text").asText()).isEqualTo(text);
        assertThat(document.at("/coverage/contentLines").asInt()).isEqualTo(2);
    }

    @Test
    void the_schema_is_served_as_a_file() throws Exception {
        var response = send(HttpRequest.newBuilder(SERVER.uri("/schema.graphqls")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("type CollaborationEdge");
    }

    @Test
    void an_address_that_is_not_there_says_nothing_of_what_is_inside() throws Exception {
        var response = send(HttpRequest.newBuilder(SERVER.uri("/nothing/here")));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(response.body())
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("NOT_FOUND");
        assertThat(response.body()).doesNotContain("dev.rolegraph").doesNotContain("Exception");
    }
}
