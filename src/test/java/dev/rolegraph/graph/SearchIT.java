package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIT {
    private static final RunningServer SERVER = RunningServer.get();

    private static final String SEARCH = """
            query($text: String!, $kinds: [SearchKind!], $first: Int, $after: String, $last: Int, $before: String) {
              search(text: $text, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
                totalCount facets { kind count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor kind score matches { field snippet }
                  node { __typename id ... on Role { name: slug } ... on Technology { name: slug } ... on Topic { name: slug } } } } }
            """;

    @BeforeAll
    static void load() {
        SERVER.emptied();
        SERVER.importDocument("smith.md", """
                # Smith Engineer

                ## Summary
                Shapes hot iron for everybody in the valley, and knows why the old bridge over the river did not hold when the \
                flood came: the bolts were of brittle iron, cooled too fast. Since then every heat is written down in a ledger.

                ## Collaboration

                ### Works With
                - **Miner Engineer**: ore deliveries
                - **Miner Engineer**: Kubernetes for the forge

                ## Technologies
                - **Orchestration**: Kubernetes

                ## Responsibilities
                - Counts the ore deliveries of each week
                """);
    }

    private static JsonNode found(Map<String, Object> variables) {
        return SERVER.data(SEARCH, variables).get("search");
    }

    private static String hits(JsonNode found) {
        return StreamSupport.stream(found.get("edges").spliterator(), false)
                .map(edge -> edge.get("kind").asText()
                        + (edge.at("/node/name").isTextual()
                                ? ":" + edge.at("/node/name").asText()
                                : ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smith                   | ROLE:smith-engineer",
                "SMI                     | ROLE:smith-engineer",
                "smoth                   | ROLE:smith-engineer",
                "smith engeneer          | ROLE:smith-engineer",
                "kubernets               | TECHNOLOGY:kubernetes",
                "kubrne                  | TECHNOLOGY:kubernetes",
                "kubren                  | TECHNOLOGY:kubernetes",
                "xkuber                  | TECHNOLOGY:kubernetes",
                "kuxbern                 | TECHNOLOGY:kubernetes",
                "k8s                     | TECHNOLOGY:kubernetes",
                "delivery of the ore     | TOPIC:ore-deliveries",
            })
    void the_best_hit_comes_first(String text, String hit) {
        assertThat(hits(found(Map.of("text", text, "first", 1)))).isEqualTo(hit);
    }

    @Test
    void all_words_must_be_there_and_facets_count_every_kind() {
        var found = found(Map.of("text", "ore deliveries"));
        assertThat(hits(found).split(" "))
                .containsExactlyInAnyOrder("TOPIC:ore-deliveries", "COLLABORATION", "STATEMENT");
        var topics = found(Map.of("text", "ore deliveries", "kinds", new String[] {"TOPIC"}));
        assertThat(topics.get("totalCount").asInt()).isEqualTo(1);
        assertThat(topics.get("facets")).isEqualTo(found.get("facets")).hasSize(3);
        assertThat(found(Map.of("text", "ore bridge")).get("totalCount").asInt())
                .isZero();
    }

    @Test
    void a_hit_says_which_field_has_the_words_and_shows_the_text_around_them() {
        var match =
                found(Map.of("text", "brittle", "kinds", new String[] {"ROLE"})).at("/edges/0/matches/0");
        assertThat(match.get("field").asText()).isEqualTo("summary");
        assertThat(match.get("snippet").asText())
                .startsWith("… ")
                .contains("bolts were of brittle iron")
                .hasSizeLessThan(170);
    }

    @Test
    void pages_follow_each_other_forward_and_backward() {
        var all = found(Map.of("text", "ore"));
        var forward = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("text", "ore", "first", 1));
        JsonNode page;
        do {
            page = found(variables);
            forward.add(page.at("/edges/0/node/id").asText());
            variables.put("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(forward).hasSize(all.get("totalCount").asInt()).doesNotHaveDuplicates();
        var last = found(Map.of(
                "text",
                "ore",
                "last",
                1,
                "before",
                page.at("/pageInfo/startCursor").asText()));
        assertThat(last.at("/edges/0/node/id").asText()).isEqualTo(forward.get(forward.size() - 2));
    }

    @ParameterizedTest
    @CsvSource({"foo AND (bar", "'\"', a", "'name:smith^', smith"})
    void what_the_index_takes_for_syntax_is_text(String text) {
        assertThat(SERVER.ask(SEARCH, Map.of("text", text)).has("errors")).isEqualTo(text.equals("\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "***                                      | no word to look for",
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 | at most 16",
            })
    void nothing_to_look_for_is_said(String text, String message) {
        var error = SERVER.ask(SEARCH, Map.of("text", text)).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asText()).contains(message);
    }
}
