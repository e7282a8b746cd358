package dev.rolegraph;

import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The real servers, in containers of their own. */
public final class Containers {
    private Containers() {}

    /** Whether a container engine answers. */
    public static boolean canRun() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Whether it is a failure, and no reason to leave tests out, that no engine answers. */
    static boolean mustRun() {
        return "required".equals(System.getProperty("rolegraph.test.containers"));
    }

    public static PostgreSQLContainer postgres() {
        return untilTheEnd(new PostgreSQLContainer(image("postgres")));
    }

    public static Neo4jContainer neo4j() {
        return untilTheEnd(new Neo4jContainer(image("neo4j")).withAdminPassword("a-password-of-tests"));
    }

    private static DockerImageName image(String name) {
        return DockerImageName.parse(System.getProperty("rolegraph.test." + name + "-image"));
    }

    private static <C extends GenericContainer<?>> C untilTheEnd(C container) {
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return container;
    }

    /** Where an application finds a PostgreSQL as its ledger. */
    public static Map<String, Object> asLedger(PostgreSQLContainer postgres) {
        return Map.of(
                "datasources.default.url", postgres.getJdbcUrl(),
                "datasources.default.username", postgres.getUsername(),
                "datasources.default.password", postgres.getPassword());
    }

    /** Where an application finds a Neo4j for its graph: by the routing scheme, as in a cluster. */
    public static Map<String, Object> asGraph(Neo4jContainer neo4j) {
        return Map.of(
                "rolegraph.neo4j.uri", neo4j.getBoltUrl().replace("bolt://", "neo4j://"),
                "rolegraph.neo4j.password", neo4j.getAdminPassword());
    }
}
