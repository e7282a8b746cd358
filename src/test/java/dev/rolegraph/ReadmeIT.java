package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.ingest.Imported;
import dev.rolegraph.ingest.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What README promises of the packaged catalogue holds. */
class ReadmeIT {
    private static final int QUESTION = Pattern.DOTALL | Pattern.MULTILINE;
    private static RunningServer server;
    private static Seeds.Loaded loaded;

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of("rolegraph.seed", ""));
        loaded = server.bean(Seeds.class).load(progress -> {});
        server.awaitGraph();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String fenced(String language) throws Exception {
        return allFenced(language).getFirst();
    }

    private static List<String> allFenced(String language) throws Exception {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(fence -> fence.group(1))
                .toList();
    }

    @Test
    void the_corrections_are_made() throws Exception {
        var made = server.data(allFenced("graphql").getLast());
        server.awaitGraph();

        assertThat(made.at("/curate/userErrors")).isEmpty();
        assertThat(made.at("/defineAlias/userErrors")).isEmpty();
        var role = server.data("{ role(slug: \"docs wizards\") { slug skills(last: 1) { nodes { name } } } }")
                .get("role");
        assertThat(role.get("slug").asText()).isEqualTo("technical-writer");
        assertThat(role.at("/skills/nodes/0/name").asText()).isEqualTo("Screencasts");
    }

    @Test
    void the_question_has_the_answer_that_it_says() throws Exception {
        var answer = server.respond(fenced("graphql"), Map.of(), null).get("data");
        assertThat(answer.toPrettyString())
                .isEqualTo(new ObjectMapper().readTree(fenced("json")).toPrettyString());
    }

    @Test
    void what_else_it_says_to_ask_is_answered() throws Exception {
        var questions = Pattern.compile("^  `(\\{.*\\})`$", QUESTION & ~Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(question -> question.group(1))
                .toList();

        assertThat(questions).hasSize(3).allSatisfy(question -> {
            var answer = server.respond(question, Map.of(), null);
            assertThat(answer.has("errors")).as("%s%n%s", question, answer).isFalse();
            assertThat(answer.get("data").elements().next().isEmpty())
                    .as(question)
                    .isFalse();
        });
    }

    /** Shortened answers: what they show must be in the whole answer. */
    @Test
    void the_ten_questions_have_the_answers_that_the_page_shows() throws Exception {
        var questions = Pattern.compile("^## (.*?)$.*?```graphql\n(.*?)```.*?```json\n(.*?)```", QUESTION)
                .matcher(Files.readString(Path.of("src", "docs", "questions.md")));
        var asked = 0;
        while (questions.find()) {
            asked++;
            var answer = server.respond(questions.group(2), Map.of(), null);
            assertThat(answer.has("errors"))
                    .as("%s%n%s", questions.group(1), answer)
                    .isFalse();
            assertShown(new ObjectMapper().readTree(questions.group(3)), answer.get("data"), questions.group(1));
        }
        assertThat(asked).isEqualTo(10);
    }

    private static void assertShown(JsonNode shown, JsonNode whole, String where) {
        assertThat(isShown(shown, whole))
                .as("%s%nshown: %s%nanswer: %s", where, shown.toPrettyString(), whole.toPrettyString())
                .isTrue();
    }

    private static boolean isShown(JsonNode shown, JsonNode whole) {
        if (shown.isArray()) {
            return shown.isEmpty() == whole.isEmpty()
                    && elements(shown).allMatch(some -> elements(whole).anyMatch(one -> isShown(some, one)));
        }
        return shown.isObject()
                ? shown.properties().stream()
                        .allMatch(field ->
                                whole.has(field.getKey()) && isShown(field.getValue(), whole.get(field.getKey())))
                : shown.equals(whole);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void every_seed_is_loaded_once() {
        assertThat(loaded.of(Imported.Outcome.CREATED)).isGreaterThanOrEqualTo(64);
        assertThat(loaded.of(Imported.Outcome.REJECTED)).isZero();

        var again = server.bean(Seeds.class).load(progress -> {});
        server.awaitGraph();

        assertThat(again.of(Imported.Outcome.UNCHANGED)).isEqualTo(loaded.of(Imported.Outcome.CREATED));
        assertThat(again.of(Imported.Outcome.CREATED)).isZero();
        assertThat(again.of(Imported.Outcome.UPDATED)).isZero();
        assertThat(again.removed()).isZero();
    }

    @Test
    void a_seed_that_was_removed_stays_removed() {
        var id = server.data("{ role(slug: \"technical-writer\") { documents { id } } }")
                .at("/role/documents/0/id")
                .asText();
        server.data("mutation { removeDocument(input: {id: \"%s\"}) { removedId } }".formatted(id));
        server.bean(Seeds.class).load(progress -> {});
        server.awaitGraph();
        assertThat(server.data("query($id: ID!) { document(id: $id) { path } }", Map.of("id", id))
                        .get("document")
                        .isNull())
                .isTrue();
    }
}
