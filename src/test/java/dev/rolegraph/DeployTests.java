package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is deployed are the versions that are tested, with the settings that there are. */
class DeployTests {
    private static final Path COMPOSE = Path.of("src/deploy/compose.yaml");

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Files.readString(COMPOSE));
        return compose.get("services");
    }

    private static String property(String name) throws IOException {
        var value = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(Pattern.quote(name)))
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    @Test
    void the_servers_are_those_of_the_tests() throws IOException {
        assertThat(services().get("neo4j").get("image")).isEqualTo("neo4j:" + property("neo4j.version"));
        assertThat(services().get("postgres").get("image")).isEqualTo("postgres:" + property("postgres.version"));
    }

    @Test
    void every_secret_is_asked_for_and_none_is_given() throws IOException {
        var asked = Pattern.compile("\\$\\{(\\w+):\\?").matcher(Files.readString(COMPOSE));
        var example = Files.readString(Path.of("src/deploy/example.env"));
        assertThat(asked.results().map(found -> found.group(1)).distinct())
                .hasSize(3)
                .allSatisfy(name -> assertThat(example).containsPattern("(?m)^" + name + "=$"));
    }

    @Test
    void the_image_is_built_with_the_java_that_is_needed() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/deploy/Dockerfile")).stream()
                        .filter(line -> line.startsWith("FROM ")))
                .allSatisfy(line -> assertThat(line).contains("eclipse-temurin", "25"))
                .hasSize(2);
        assertThat(property("jdk.version")).isEqualTo("25");
    }
}
