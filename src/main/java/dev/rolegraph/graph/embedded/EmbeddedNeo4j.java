package dev.rolegraph.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j in this JVM, with its files below one folder. It listens on loopback and a free port, and takes no password but
 * the one that is kept in that folder.
 */
final class EmbeddedNeo4j implements AutoCloseable {
    static final String USERNAME = "neo4j";
    private static final String DATABASE = "neo4j";
    /** A database that opens has done so when the server is there. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(5);

    private final DatabaseManagementService dbms;
    private final String password;

    private EmbeddedNeo4j(DatabaseManagementService dbms, String password) {
        this.dbms = dbms;
        this.password = password;
    }

    /**
     * Starts the server; its folder must belong to this process alone.
     *
     * @throws IllegalStateException where its files cannot be opened
     */
    static EmbeddedNeo4j start(Path folder) {
        try {
            var home = Files.createDirectories(folder.toAbsolutePath().normalize());
            var dbms = new DatabaseManagementServiceBuilder(home)
                    .loadPropertiesFromFile(settings(home))
                    .build();
            try {
                requireOpen(dbms);
                return new EmbeddedNeo4j(dbms, password(dbms, home));
            } catch (IOException | RuntimeException e) {
                dbms.shutdown();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neo4j starts without a database whose files are damaged, and says so in its own log only. */
    private static void requireOpen(DatabaseManagementService dbms) {
        if (!dbms.database(DATABASE).isAvailable(LONGEST_OPENING.toMillis())) {
            throw new IllegalStateException("The database " + DATABASE + " did not open");
        }
    }

    /** Neo4j reads its settings from a file only: the one in our jar is copied to where an operator would look for it. */
    private static Path settings(Path home) throws IOException {
        var file = Files.createDirectories(home.resolve("conf")).resolve("neo4j.conf");
        try (var packaged = EmbeddedNeo4j.class.getResourceAsStream("neo4j.conf")) {
            Files.copy(Objects.requireNonNull(packaged), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Setting it takes seconds, so it happens once; a crash before it is kept makes the next start set another. */
    private static String password(DatabaseManagementService dbms, Path home) throws IOException {
        // Beside the databases, so that it goes when they are deleted.
        var kept = new PasswordFile(home.resolve("data").resolve("password"));
        var known = kept.read();
        if (known.isPresent()) {
            return known.get();
        }
        var chosen = PasswordFile.random();
        dbms.database("system")
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", chosen));
        kept.write(chosen);
        return chosen;
    }

    DatabaseManagementService dbms() {
        return dbms;
    }

    EmbeddedReader reader() {
        return new EmbeddedReader(dbms.database(DATABASE));
    }

    String uri() {
        var system = (GraphDatabaseAPI) dbms.database("system");
        var port = system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return "bolt://127.0.0.1:" + port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        dbms.shutdown();
    }
}
