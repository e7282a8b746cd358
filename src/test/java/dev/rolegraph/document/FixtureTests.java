package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader's specification: each document of the fixtures reads as the JSON beside it says. */
class FixtureTests {
    private static final Path FIXTURES = Path.of("src/test/resources/documents");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DocumentReader READER = new DocumentReader(new StubNames());

    static List<String> shapes() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void readsTheShapeAsExpected(String shape) throws IOException {
        var expected = JSON.readTree(FIXTURES.resolve(shape + ".json").toFile());
        var reading = READER.read(shape + ".md", Files.readString(FIXTURES.resolve(shape + ".md")));
        var actual = ReadingJson.of(reading);
        assertThat(reading.roles()).hasSameSizeAs(expected.path("roles"));
        for (var i = 0; i < expected.path("roles").size(); i++) {
            assertHas(actual.get("roles").get(i), expected.get("roles").get(i));
        }
        assertThat(part(actual.get("findings"), expected.path("findings"))).isEqualTo(list(expected.path("findings")));
    }

    @Test
    void aFixtureIsAPair() throws IOException {
        assertThat(shapes())
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(
                        shape -> assertThat(FIXTURES.resolve(shape + ".json")).exists());
    }

    /** The lists that the fixture gives must be complete; of an object, the fields that it gives must be equal. */
    private static void assertHas(JsonNode actual, JsonNode expected) {
        actual.properties().stream()
                .filter(field -> field.getValue().isArray())
                .forEach(field -> assertThat(expected.has(field.getKey()))
                        .as("%s, found: %s", field.getKey(), field.getValue())
                        .isTrue());
        expected.properties().forEach(field -> {
            var found = actual.path(field.getKey());
            if (field.getValue().isArray()) {
                assertThat(part(found, field.getValue())).as(field.getKey()).isEqualTo(list(field.getValue()));
            } else {
                assertThat(found).as(field.getKey()).isEqualTo(field.getValue());
            }
        });
    }

    private static List<JsonNode> part(JsonNode actual, JsonNode expected) {
        var parts = new ArrayList<JsonNode>();
        for (var i = 0; i < actual.size(); i++) {
            var wanted = expected.get(Math.min(i, expected.size() - 1));
            parts.add(wanted == null || !wanted.isObject() ? actual.get(i) : fields(actual.get(i), wanted));
        }
        return parts;
    }

    private static JsonNode fields(JsonNode actual, JsonNode wanted) {
        var part = JsonNodeFactory.instance.objectNode();
        wanted.fieldNames().forEachRemaining(name -> part.set(name, actual.path(name)));
        return part;
    }

    private static List<JsonNode> list(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(nodes::add);
        return nodes;
    }
}
