package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that ask for too much, by the limits that hold where nobody configures any. */
class LimitsIT {
    private static final RunningServer SERVER = RunningServer.get();

    /** From role to partner to partner, with so many collaborations each time. */
    private static String hops(int first, int times) {
        return "collaborations(first: %d) { nodes { to { ".formatted(first).repeat(times)
                + "name"
                + " } } }".repeat(times);
    }

    private static String aliases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "a%d: __typename".formatted(i))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    static Stream<Arguments> demands() {
        return Stream.of(
                Arguments.of("{ role(slug: \"x\") { " + hops(1, 17) + " } }", "depth"),
                Arguments.of(aliases(1_100), "fields"),
                Arguments.of(aliases(10_000), "characters"),
                Arguments.of("{ " + "a ".repeat(12_000) + " }", "tokens"),
                Arguments.of("{ role(slug: \"x\") { " + hops(1, 50) + " } }", "depth"),
                Arguments.of("{ roles(first: 100) { nodes { " + hops(100, 4) + " } } }", "costs"),
                Arguments.of(
                        "{ __schema { types { fields { name } } queryType { fields { name } } } }", "Introspection"),
                Arguments.of("{ a: __type(name: \"Role\") { name } b: __type(name: \"Skill\") { name } }", "once"),
                Arguments.of("# " + "x".repeat(5 << 20) + "\n{ __typename }", "characters"),
                Arguments.of("{ role(slug: \"" + "\\u0041".repeat(1 << 15) + "\") { name } }", "characters"));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void what_asks_for_too_much_is_refused_with_the_limit(String query, String limit) {
        var error = refusal(query);
        assertThat(error.at("/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.at("/message").asText()).contains(limit).containsPattern("\\d");
        assertThat(error.at("/extensions/requestId").asText()).isNotEmpty();
        assertThat(error.at("/extensions").has("classification")).isFalse();
    }

    private static JsonNode refusal(String query) {
        var response = SERVER.ask(query);
        assertThat(response.has("data")).isFalse();
        return response.at("/errors/0");
    }

    @Test
    void a_fragment_that_contains_itself_is_refused() {
        assertThat(refusal("{ roles { nodes { ...a } } } fragment a on Role { ...b } fragment b on Role { ...a }")
                        .at("/extensions/code")
                        .asText())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void the_error_says_the_cost_and_the_limit() {
        var error = refusal(
                "{ roles(first: 100) { nodes { collaborations(first: 100) { nodes { citations(first: 100) { quote } } } } } }");
        // 1 connection, 100 roles, 100 connections, 10,000 collaborations, 1,000,000 citations
        assertThat(error.at("/extensions/cost").asLong()).isEqualTo(1_010_201);
        assertThat(error.at("/extensions/limit").asLong()).isEqualTo(100_000);
        assertThat(error.at("/message").asText()).contains("1010201").contains("100000");
    }

    @Test
    void the_cost_is_told_on_request() {
        var query =
                "query($n: Int) { roles(first: $n) { nodes { name documents { path } metrics { name } } } __schema { types { name } } }";
        var response =
                SERVER.post(Map.of("query", query, "variables", Map.of("n", 3), "extensions", Map.of("cost", true)));
        // A connection, three roles, 20 documents and ten metrics each; introspection is free.
        assertThat(response.at("/extensions/cost/cost").asLong()).isEqualTo(1 + 3 + 3 * 20 + 3 * 10);
        assertThat(response.at("/extensions/cost/limit").asLong()).isEqualTo(100_000);
        assertThat(SERVER.ask(query).at("/extensions").has("cost")).isFalse();
    }

    @Test
    void what_is_configured_holds_and_introspection_can_be_turned_off() {
        try (var server = RunningServer.start(Map.of(
                "rolegraph.graphql.limits.cost",
                10,
                "rolegraph.graphql.introspection",
                false,
                "rolegraph.neo4j.uri",
                "bolt://127.0.0.1:1",
                "rolegraph.neo4j.password",
                "not needed"))) {
            assertThat(server.ask("{ roles { nodes { name } } }")
                            .at("/errors/0/extensions/limit")
                            .asLong())
                    .isEqualTo(10);
            var refused = server.ask("{ __schema { queryType { name } } }");
            assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
            assertThat(refused.at("/errors/0/message").asText()).contains("Introspection");
            assertThat(server.status("/schema.graphqls")).isEqualTo(404);
        }
    }

    @Test
    void values_of_the_wrong_kind_are_not_called_by_a_class() {
        for (var value : new Object[] {Map.of("a", 1), java.util.List.of(1), 1, 1.5, true}) {
            var response = SERVER.ask("query($s: String!) { role(slug: $s) { name } }", Map.of("s", value));
            assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
            assertThat(response.at("/errors/0/message").asText())
                    .doesNotContain("Map")
                    .doesNotContain("ArrayList")
                    .doesNotContain("java");
        }
    }
}
