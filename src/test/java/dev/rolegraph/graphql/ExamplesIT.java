package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.RunningServer;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five real documents of one role: what a person reads in them is what the API answers, with the place. */
class ExamplesIT {
    private static final RunningServer SERVER = RunningServer.get();
    private static final String CITED = "citations(first: 100) { startLine endLine document { path } }";
    private static final Map<String, JsonNode> EXPECTED = new TreeMap<>();
    private static JsonNode role;

    @BeforeAll
    static void load() throws IOException {
        var examples = RunningServer.examples();
        SERVER.emptied().importFiles(examples);
        var json = new ObjectMapper();
        for (var document : examples) {
            var name = document.getFileName().toString();
            EXPECTED.put(
                    name,
                    json.readTree(
                            Files.readString(Path.of("../shared/examples/expected", name.replace(".md", ".json")))));
        }
        role = SERVER.data("""
                        { role(slug: "backend-engineer") {
                            name documents { path coverage { contentLines factLines proseLines findingLines } }
                            collaborations(first: 100) { totalCount
                              edges { partner { slug nature } direction node { kind on { name } %1$s } } }
                            technologies(first: 100) { totalCount edges { category node { name } %1$s } }
                            lastTechnologies: technologies(last: 100) { edges { category node { name } %1$s } }
                            metrics { name comparator value unit percentile window %1$s }
                            references { title url %1$s }
                            workflows { name steps %1$s }
                            decisions { level on }
                            messages { type to subject priority }
                            competencies { name levels { level text } }
                            resources { name value }
                            skills { totalCount }
                            statements { totalCount }
                        } }
                        """.formatted(CITED)).get("role");
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The expected facts of a kind that no fact of the role matches at their document and line. */
    private static List<String> missing(String kind, List<JsonNode> facts, BiPredicate<JsonNode, JsonNode> same) {
        var missing = new ArrayList<String>();
        EXPECTED.forEach((document, expected) -> each(expected.path(kind))
                .filter(fact -> !fact.path("mention").asBoolean())
                .filter(fact ->
                        facts.stream().noneMatch(found -> same.test(fact, found) && cites(found, document, fact)))
                .forEach(fact -> missing.add(document + " " + fact)));
        return missing;
    }

    private static boolean cites(JsonNode found, String document, JsonNode expected) {
        var lines = Stream.concat(
                        Stream.of(expected.get("line").asInt()),
                        each(expected.path("also_lines")).map(JsonNode::asInt))
                .toList();
        return each(found.get("citations"))
                .filter(citation -> citation.at("/document/path").asText().equals(document))
                .anyMatch(citation -> lines.stream()
                        .anyMatch(line -> citation.get("startLine").asInt() <= line
                                && line <= citation.get("endLine").asInt()));
    }

    private static List<JsonNode> flat(JsonNode edges) {
        return each(edges)
                .map(edge -> {
                    var flat = edge.deepCopy();
                    ((com.fasterxml.jackson.databind.node.ObjectNode) flat)
                            .setAll((com.fasterxml.jackson.databind.node.ObjectNode) edge.get("node"));
                    return flat;
                })
                .toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }

    @Test
    void five_documents_are_one_role() {
        assertThat(role.get("name").asText()).isEqualTo("Backend Engineer");
        assertThat(role.get("documents")).hasSize(5);
    }

    @Test
    void no_line_is_lost() {
        for (var document : role.get("documents")) {
            var coverage = document.get("coverage");
            assertThat(coverage.get("factLines").asInt()
                            + coverage.get("proseLines").asInt()
                            + coverage.get("findingLines").asInt())
                    .as(document.get("path").asText())
                    .isEqualTo(coverage.get("contentLines").asInt())
                    .isPositive();
        }
    }

    @Test
    void every_collaboration_is_there_with_its_place() {
        assertThat(missing(
                        "collaborations",
                        flat(role.at("/collaborations/edges")),
                        (expected, found) -> found.at("/partner/slug")
                                        .asText()
                                        .equals(expected.get("slug").asText())
                                && Stream.concat(
                                                Stream.of(expected.get("kind").asText()),
                                                each(expected.path("alt_kinds")).map(JsonNode::asText))
                                        .anyMatch(kind ->
                                                kind.equals(found.get("kind").asText()))))
                .isEmpty();
    }

    @Test
    void every_technology_is_there_with_its_place() {
        var names = SERVER.bean(Names.class);
        // There are more than a page holds, and fewer than two.
        var technologies = Stream.of("/technologies/edges", "/lastTechnologies/edges")
                .flatMap(edges -> flat(role.at(edges)).stream())
                .toList();
        assertThat(role.at("/technologies/totalCount").asInt()).isLessThanOrEqualTo(200);
        assertThat(missing("technologies", technologies, (expected, found) -> {
                    var written = expected.get("name").asText();
                    var canonical = names.technology(written).map(Term::name).orElse(written);
                    return folded(canonical).equals(folded(found.get("name").asText()));
                }))
                .isEmpty();
    }

    @Test
    void every_metric_is_there_with_its_place() {
        assertThat(missing("metrics", each(role.get("metrics")).toList(), (expected, found) -> {
                    var comparator =
                            Map.of("<", "LT", "<=", "LTE", "≤", "LTE", "=", "EQ", ">=", "GTE", "≥", "GTE", ">", "GT");
                    return comparator
                                    .get(expected.get("comparator").asText())
                                    .equals(found.get("comparator").asText())
                            && expected.get("value").asDouble()
                                    == found.get("value").asDouble()
                            && expected.path("unit")
                                    .asText("null")
                                    .equals(found.get("unit").asText("null"))
                            && expected.path("percentile").asInt(0)
                                    == found.get("percentile").asInt(0);
                }))
                .isEmpty();
    }

    @Test
    void every_reference_is_there_with_its_place() {
        assertThat(missing(
                        "references",
                        each(role.get("references")).toList(),
                        (expected, found) -> expected.get("title").equals(found.get("title"))
                                && expected.get("url").equals(found.get("url"))))
                .isEmpty();
        assertThat(role.get("references")).hasSize(4);
    }

    @Test
    void the_other_kinds_are_there() {
        assertThat(role.get("workflows")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(role.get("decisions")).hasSize(6);
        assertThat(role.get("messages")).hasSize(2);
        assertThat(role.get("competencies")).hasSize(5);
        assertThat(role.get("competencies").get(0).get("levels")).hasSize(4);
        assertThat(role.get("resources")).hasSize(4);
        assertThat(role.at("/skills/totalCount").asInt()).isGreaterThan(50);
        assertThat(role.at("/statements/totalCount").asInt()).isGreaterThan(300);
    }
}
