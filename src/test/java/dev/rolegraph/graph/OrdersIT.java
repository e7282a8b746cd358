package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in the order that is asked for, whole and page by page from either end. */
class OrdersIT {
    private static final RunningServer SERVER = RunningServer.get();

    @BeforeAll
    static void load() {
        SERVER.emptied();
        SERVER.importDocument("alpha.md", """
                # Alpha Engineer

                ## Collaboration
                ### Works With
                - **Gamma Engineer**: shared plans
                - **Gamma Engineer**: roofs
                - **Beta Engineer**: walls

                ## Skills
                ### Primary
                - **Splicing** (primary)
                - **Caulking** (core)
                - **Rigging**

                ## Technologies
                - **Queue**: RabbitMQ
                - **Database**: PostgreSQL, MySQL

                ## Responsibilities
                - Raise the masts in time
                - Answer the watch

                ## Success Metrics
                - Test coverage > 80%
                - API response time < 200 ms (p95)

                ## References
                - [The Second Book](https://example.org/b)
                - [A First Book](https://example.org/a)
                """);
        SERVER.importDocument("beta.md", """
                # Beta Engineer

                ## References
                - [The Second Book](https://example.org/b)
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role(slug: \"alpha-engineer\") { list: peers(orderBy: {field: NAME} @) # } | slug | beta-engineer, gamma-engineer",
                "role(slug: \"alpha-engineer\") { list: peers(orderBy: {field: NAME, direction: DESC} @) # } | slug | gamma-engineer, beta-engineer",
                "role(slug: \"alpha-engineer\") { list: peers(orderBy: {field: STRENGTH} @) # } | slug | beta-engineer, gamma-engineer",
                "role(slug: \"alpha-engineer\") { list: peers(orderBy: {field: STRENGTH, direction: DESC} @) # } | slug | gamma-engineer, beta-engineer",
                "role(slug: \"alpha-engineer\") { list: skills(orderBy: {field: NAME} @) # } | name | Caulking, Rigging, Splicing",
                "role(slug: \"alpha-engineer\") { list: skills(orderBy: {field: NAME, direction: DESC} @) # } | name | Splicing, Rigging, Caulking",
                "role(slug: \"alpha-engineer\") { list: skills(orderBy: {field: PLACE} @) # } | name | Splicing, Caulking, Rigging",
                "role(slug: \"alpha-engineer\") { list: technologies(orderBy: {field: NAME} @) # } | name | MySQL, PostgreSQL, RabbitMQ",
                "role(slug: \"alpha-engineer\") { list: technologies(orderBy: {field: CATEGORY} @) # } | name | PostgreSQL, MySQL, RabbitMQ",
                "role(slug: \"alpha-engineer\") { list: statements(kinds: [RESPONSIBILITY], orderBy: {field: TEXT} @) # } | text | Answer the watch, Raise the masts in time",
                "list: statements(filter: {kinds: [RESPONSIBILITY]}, orderBy: {field: PLACE} @) # | text | Raise the masts in time, Answer the watch",
                "list: metrics(orderBy: {field: NAME} @) # | name | API response time, Test coverage",
                "list: references(orderBy: {field: TITLE} @) # | title | A First Book, The Second Book",
                "list: references(orderBy: {field: ROLES, direction: DESC} @) # | title | The Second Book, A First Book",
            })
    void holds_on_one_page_and_on_many(String question, String field, String expected) {
        assertThat(String.join(", ", texts(page(question, field, "first: 100"), field)))
                .isEqualTo(expected);
        for (var way : List.of("first: 1, after", "last: 1, before")) {
            var paged = new ArrayList<String>();
            var cursor = "";
            for (var more = true; more; ) {
                var size = way.substring(0, way.indexOf(','));
                var at = cursor.isEmpty() ? size : way + ": \"" + cursor + "\"";
                var list = page(question, field, at);
                paged.addAll(texts(list, field));
                var forward = way.startsWith("first");
                more = list.at("/pageInfo/" + (forward ? "hasNextPage" : "hasPreviousPage"))
                        .asBoolean();
                cursor = list.at("/pageInfo/endCursor").asText();
            }
            if (way.startsWith("last")) {
                Collections.reverse(paged);
            }
            assertThat(String.join(", ", paged)).as(way).isEqualTo(expected);
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var cursor = SERVER.data("{ skills(first: 1) { pageInfo { endCursor } } }")
                .at("/skills/pageInfo/endCursor")
                .asText();
        assertThat(SERVER.data("{ skills(after: \"%s\") { nodes { slug } } }".formatted(cursor))
                        .at("/skills/nodes"))
                .isNotEmpty();
        var refused = SERVER.ask("{ technologies(after: \"%s\") { nodes { slug } } }".formatted(cursor));
        assertThat(refused.at("/errors/0/message").asText()).contains("'after' is no cursor of this list");
    }

    private static JsonNode page(String question, String field, String page) {
        var data = SERVER.data("{ "
                + question.replace("@", page)
                        .replace(
                                "#",
                                "{ nodes { %s } pageInfo { hasNextPage hasPreviousPage endCursor } }".formatted(field))
                + " }");
        return data.has("list") ? data.get("list") : data.at("/role/list");
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.get("nodes").forEach(node -> texts.add(node.get(field).asText()));
        return texts;
    }
}
