package dev.rolegraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.graph.Neo4jServer;
import dev.rolegraph.graph.StartingNeo4j;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class EmbeddedNeo4jIT {
    @TempDir
    static Path data;

    static EmbeddedNeo4j neo4j;
    static Set<String> listeningBefore;
    static Driver driver;

    @BeforeAll
    static void start() throws IOException {
        listeningBefore = listening();
        neo4j = EmbeddedNeo4j.start(data);
        driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()));
    }

    @AfterAll
    static void stop() {
        driver.close();
        neo4j.close();
    }

    @Test
    void answersOverBolt() {
        var answer = driver.executableQuery("RETURN 42 AS answer").execute().records();

        assertThat(answer.getFirst().get("answer").asInt()).isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    server.bolt.listen_address,                            127.0.0.1:0
                    server.http.enabled,                                   false
                    server.https.enabled,                                  false
                    dbms.security.auth_enabled,                            true
                    dbms.usage_report.enabled,                             false
                    server.fleet_discovery.enabled,                        false
                    dbms.fleet_manager.enabled,                            false
                    client.allow_telemetry,                                false
                    server.bolt.telemetry.enabled,                         false
                    db.tx_log.preallocate,                                 false
                    db.tx_log.rotation.retention_policy,                   keep_none
                    db.logs.query.enabled,                                 OFF
                    server.memory.pagecache.size,                          128.00MiB
                    dbms.memory.transaction.total.max,                     192.00MiB
                    db.memory.transaction.max,                             128.00MiB
                    db.checkpoint.interval.time,                           30s
                    db.shutdown_transaction_end_timeout,                   500ms
                    """)
    void runsWithOurSettings(String name, String value) {
        var settings = driver.executableQuery("SHOW SETTINGS $name YIELD value")
                .withParameters(java.util.Map.of("name", name))
                .execute()
                .records();

        assertThat(settings).extracting(row -> row.get("value").asString()).containsExactly(value);
    }

    @Test
    void keepsItsLogsWithItsData() {
        assertThat(data.resolve("logs/debug.log")).exists();
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        var opened = listening();
        opened.removeAll(listeningBefore);

        var port = neo4j.uri().substring(neo4j.uri().lastIndexOf(':') + 1);
        assertThat(opened).containsExactly("127.0.0.1:" + port);
    }

    @Test
    void refusesAnotherPassword() {
        try (var stranger = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(stranger::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (var nobody = GraphDatabase.driver(neo4j.uri(), AuthTokens.none())) {
            assertThatThrownBy(nobody::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void keepsThePasswordForItsOwnerAlone() throws IOException {
        var file = data.resolve("data/password");

        assertThat(file).content().isEqualTo(neo4j.password()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isLeftOutWhereAServerIsConfigured() {
        try (var context = ApplicationContext.builder()
                .properties(java.util.Map.of(
                        "rolegraph.data", data.toString(),
                        "rolegraph.neo4j.uri", "neo4j://graph.example:7687",
                        "rolegraph.neo4j.password", "secret",
                        "datasources.default.url", "jdbc:h2:mem:unused;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"))
                .start()) {
            assertThat(context.containsBean(Neo4jStart.class)).isFalse();
            assertThat(context.getBean(StartingNeo4j.class).server())
                    .isCompletedWithValue(
                            new Neo4jServer("neo4j://graph.example:7687", "neo4j", "secret", Duration.ofMillis(1800)));
            assertThat(context.getBean(StartingNeo4j.class).server().join())
                    .hasToString("neo4j://graph.example:7687 as neo4j");
        }
    }

    /** The addresses on which this process takes connections or datagrams, from the kernel's tables. */
    private static Set<String> listening() throws IOException {
        var sockets = sockets();
        var tcp = table("tcp", sockets, "0A");
        tcp.addAll(table("tcp6", sockets, "0A"));
        tcp.addAll(table("udp", sockets, "07"));
        tcp.addAll(table("udp6", sockets, "07"));
        return tcp;
    }

    private static Set<String> table(String protocol, Set<String> sockets, String state) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/net", protocol))) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[3].equals(state) && sockets.contains("socket:[" + row[9] + "]"))
                    .map(row -> address(row[1]))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> sockets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(Files::isSymbolicLink)
                    .map(EmbeddedNeo4jIT::target)
                    .filter(target -> target.startsWith("socket:"))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }

    /** {@code 0100007F:1F90} is 127.0.0.1:8080: words in the machine's order, which is little-endian. */
    private static String address(String hex) {
        var port = HexFormat.fromHexDigits(hex, hex.indexOf(':') + 1, hex.length());
        var words = hex.substring(0, hex.indexOf(':'));
        var loopback = words.equals("0100007F") || words.equals("0000000000000000FFFF00000100007F");
        return (loopback ? "127.0.0.1" : words) + ":" + port;
    }
}
