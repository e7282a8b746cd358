package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.role.RolegraphException.BadRequest;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that nobody can have meant is refused before anything starts. */
class ServerSettingsTests {
    private static Environment settings(Map<String, Object> set) {
        return ApplicationContext.builder()
                .properties(set)
                .build()
                .getEnvironment()
                .start();
    }

    @Test
    void all_that_are_shipped_are_as_they_have_to_be() {
        assertThatCode(() -> ServerSettings.refuseWrong(settings(Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "micronaut.server.port, 0",
        "micronaut.server.max-request-size, 16MB",
        "micronaut.server.max-request-size, 5000000",
        "datasources.default.url, jdbc:postgresql://db:5432/rolegraph?sslmode=require",
        "rolegraph.neo4j.uri, neo4j+s://graph.example",
        "rolegraph.neo4j.patience, 1800ms",
        "rolegraph.graphql.limits.time, PT1M30S",
        "rolegraph.graphql.cache.answers, 0",
        "rolegraph.security.public-reads, FALSE"
    })
    void what_can_be_meant_is_taken(String name, String value) {
        assertThatCode(() -> ServerSettings.refuseWrong(settings(Map.of(name, value))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "micronaut.server.port, 65536",
        "micronaut.server.port, -1",
        "micronaut.server.max-request-size, much",
        "datasources.default.url, jdbc:mysql://db/secret",
        "datasources.default.url, secret",
        "rolegraph.neo4j.uri, http://localhost:7474",
        "rolegraph.neo4j.patience, 1800",
        "rolegraph.max-document-bytes, 1MB",
        "rolegraph.max-document-bytes, 0",
        "rolegraph.max-document-bytes, 9999999999",
        "rolegraph.graphql.limits.depth, deep",
        "rolegraph.security.public-reads, maybe"
    })
    void what_cannot_is_refused_by_its_name_and_not_repeated(String name, String value) {
        assertThatThrownBy(() -> ServerSettings.refuseWrong(settings(Map.of(name, value))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining(new Setting(name).inEnvironment() + " has to be ")
                .hasMessageNotContaining("secret");
    }
}
