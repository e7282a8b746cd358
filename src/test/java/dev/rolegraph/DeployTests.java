package dev.rolegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** The names of all settings that the program reads, as variables of the environment. */
    private static Set<String> settings() throws IOException {
        var names = new HashSet<String>();
        flatten("", new Yaml().load(Files.readString(Path.of("src/main/resources/application.yml"))), names);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"(rolegraph\\.[a-z0-9.-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
        }
        return names.stream()
                .map(name -> name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static void flatten(String prefix, Map<String, Object> settings, Set<String> names) {
        settings.forEach((name, value) -> {
            if (value instanceof Map<?, ?> further) {
                further.forEach(
                        (key, entry) -> flatten(prefix + name + ".", Map.of(String.valueOf(key), entry), names));
            } else {
                names.add(prefix + name);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/deploy/compose.yaml", "src/deploy/Dockerfile", "src/docs/operations.md", "README.md"})
    void every_variable_that_is_named_is_a_setting_of_the_program(String file) throws IOException {
        var named = Pattern.compile("\\b(ROLEGRAPH|DATASOURCES|MICRONAUT)_[A-Z0-9_]+")
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty();
        assertThat(settings()).containsAll(named);
    }

    @Test
    void neither_data_nor_secrets_are_sent_to_the_build_of_the_image() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/deploy/Dockerfile.dockerignore")))
                .contains("data", "target", "**/.env", ".git");
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
