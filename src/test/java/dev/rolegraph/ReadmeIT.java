package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.ingest.Imported;
import dev.rolegraph.ingest.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What README promises of the packaged catalogue holds. */
class ReadmeIT {
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
        var fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    @Test
    void the_question_has_the_answer_that_it_says() throws Exception {
        var answer = server.respond(fenced("graphql"), Map.of(), null).get("data");
        assertThat(answer.toPrettyString())
                .isEqualTo(new ObjectMapper().readTree(fenced("json")).toPrettyString());
    }

    @Test
    void every_seed_is_loaded_once() {
        assertThat(loaded.of(Imported.Outcome.CREATED)).isGreaterThanOrEqualTo(19);
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
