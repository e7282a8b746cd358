package dev.rolegraph.security;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.ledger.ApiKeys;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIT {
    @TempDir
    static Path data;

    static EmbeddedServer server;

    @Controller("/permission")
    @Requires(property = "test.permission")
    static class PermissionController {
        private final Callers callers;

        PermissionController(Callers callers) {
            this.callers = callers;
        }

        @Get("/{permission}")
        @ExecuteOn(TaskExecutors.BLOCKING)
        String ask(@PathVariable Permission permission, HttpRequest<?> request) {
            var caller = callers.of(request);
            caller.require(permission);
            return caller.name();
        }
    }

    @BeforeAll
    static void start() {
        server = start(Map.of());
        var keys = server.getApplicationContext().getBean(ApiKeys.class);
        keys.put("reading", Access.READER, new Key("the-key-of-a-reader").hash());
        keys.put("editing", Access.EDITOR, new Key("the-key-of-an-editor").hash());
    }

    @AfterAll
    static void stop() {
        server.getApplicationContext().close();
    }

    private static EmbeddedServer start(Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of(
                "test.permission",
                true,
                "micronaut.server.port",
                -1,
                "rolegraph.data",
                data.toString(),
                "rolegraph.neo4j.uri",
                "bolt://127.0.0.1:1",
                "rolegraph.neo4j.password",
                "unused",
                "datasources.default.url",
                "jdbc:h2:mem:security;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"));
        all.putAll(properties);
        return ApplicationContext.run(EmbeddedServer.class, all);
    }

    private static HttpResponse<String> get(EmbeddedServer server, String path, String... headers) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(URI.create(server.getURL() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), ofString());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    READ,  -,                    200, anonymous
                    WRITE, -,                    401, UNAUTHORIZED
                    READ,  the-key-of-a-reader,  200, reading
                    WRITE, the-key-of-a-reader,  403, FORBIDDEN
                    WRITE, the-key-of-an-editor, 200, editing
                    ADMIN, the-key-of-an-editor, 403, FORBIDDEN
                    READ,  no-such-key,          401, UNAUTHORIZED
                    """)
    void aKeyDecidesWhatItsHolderMayDo(String permission, String key, int status, String said) throws Exception {
        var headers = key == null ? new String[0] : new String[] {"Authorization", "Bearer " + key};

        var response = get(server, "/permission/" + permission, headers);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(said);
    }

    @Test
    void credentialsThatAreNoBearerKeyAreNotTakenForNone() throws Exception {
        assertThat(get(server, "/permission/READ", "Authorization", "Basic YTpi")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theAdminKeyIsMadeOnceAndKeptForItsOwnerAlone() throws Exception {
        var file = data.resolve("admin.key");
        var admin = server.getApplicationContext().getBean(AdminKey.class);

        assertThat(admin.made())
                .hasValueSatisfying(key -> assertThat(file).content().isEqualTo(key + "\n"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(get(
                                server,
                                "/permission/ADMIN",
                                "Authorization",
                                "Bearer " + admin.made().orElseThrow())
                        .body())
                .isEqualTo("admin");
    }

    @Test
    void aSecondStartKeepsTheAdminKeyAndAConfiguredOneReplacesIt() throws Exception {
        var elsewhere = Map.<String, Object>of(
                "rolegraph.data",
                Files.createDirectory(data.resolve("elsewhere")).toString(),
                "datasources.default.url",
                "jdbc:h2:mem:elsewhere;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        String made;
        try (var first = start(elsewhere)) {
            made = first.getApplicationContext().getBean(AdminKey.class).made().orElseThrow();
        }
        try (var second = start(elsewhere)) {
            assertThat(second.getApplicationContext().getBean(AdminKey.class).made())
                    .isEmpty();
            assertThat(get(second, "/permission/ADMIN", "Authorization", "Bearer " + made)
                            .statusCode())
                    .isEqualTo(200);
        }
        var configured = new HashMap<>(elsewhere);
        configured.put("rolegraph.admin-key", "a key that an operator chose");
        try (var third = start(configured)) {
            assertThat(get(third, "/permission/ADMIN", "Authorization", "Bearer " + made)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(third, "/permission/ADMIN", "Authorization", "Bearer a key that an operator chose")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/permission/READ", "/health", "/graphiql", "/no-such-page"})
    void aPageThatWasMadeToPointHereIsRefused(String path) throws Exception {
        assertThat(raw(path, "Host: rebound.example:" + server.getPort()))
                .startsWith("HTTP/1.1 403")
                .contains("FORBIDDEN");
        assertThat(raw(path, "Host: rebound.example")).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1", "localhost", "192.0.2.7:8080"})
    void aPortMayBeMappedAndAProbeAsksForAnAddress(String host) throws Exception {
        assertThat(raw("/permission/READ", "Host: " + host, "Origin: http://" + host))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        var host = "Host: localhost:" + server.getPort();

        assertThat(raw("/permission/READ", host, "Origin: http://localhost:" + server.getPort()))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("/permission/READ", host, "Origin: https://elsewhere.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("/permission/READ", host, "Origin: null")).startsWith("HTTP/1.1 403");
    }

    /** The JDK's client does not let a caller choose the host. */
    private static String raw(String path, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.getPort());
                var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII)) {
            out.write("GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
