package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.Slug;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedVocabularyTests {
    private static final Set<String> CATEGORIES = Set.of(
            "API",
            "Automation",
            "Blockchain",
            "Build Tool",
            "Business Intelligence",
            "Business Software",
            "Cache",
            "CI/CD",
            "Cloud",
            "CMS",
            "Code Quality",
            "Collaboration",
            "Container",
            "Data Format",
            "Data Processing",
            "Database",
            "Design",
            "Desktop",
            "Documentation",
            "Editor",
            "Embedded",
            "Framework",
            "Frontend",
            "Game Development",
            "Generative AI",
            "Identity",
            "Infrastructure as Code",
            "Language",
            "Machine Learning",
            "Messaging",
            "Mobile",
            "Networking",
            "Observability",
            "Operating System",
            "ORM",
            "Package Manager",
            "Payment",
            "Protocol",
            "Runtime",
            "Search",
            "Security",
            "Storage",
            "Testing",
            "Version Control",
            "Web Server");

    @Test
    void isLargeEnoughToBeUseful() {
        assertThat(VOCABULARY.technologies()).hasSizeGreaterThan(1_200);
        assertThat(VOCABULARY.roles()).hasSizeGreaterThan(150);
        assertThat(VOCABULARY.skills()).hasSizeGreaterThan(300);
        assertThat(VOCABULARY.topics()).hasSizeGreaterThan(150);
    }

    @Test
    void skillsAreATreeOfTwoOrThreeLevels() {
        var above = new HashMap<Slug, Slug>();
        VOCABULARY.skills().forEach(skill -> {
            if (skill.broader() != null) {
                above.put(skill.slug(), skill.broader());
            }
        });
        var depths = VOCABULARY.skills().stream()
                .map(skill -> Stream.iterate(skill.slug(), above::containsKey, above::get)
                        .count())
                .toList();

        assertThat(depths).contains(0L, 1L, 2L).allMatch(depth -> depth < 4);
    }

    /** Within a kind, the vocabulary itself refuses it. */
    @Test
    void noTwoEntriesOfAnyKindShareASpelling() {
        var owners = new HashMap<String, Entry>();
        var clashes = new ArrayList<String>();
        for (var file : ShippedVocabulary.FILES) {
            for (var entry : VocabularyReader.entries(file)) {
                entry.keys().forEach(key -> {
                    var other = owners.put(key, entry);
                    if (other != null) {
                        clashes.add("'%s' is claimed by %s and %s: remove it from one of the two"
                                .formatted(key, other.label(), entry.label()));
                    }
                });
            }
        }

        assertThat(clashes).isEmpty();
    }

    @Test
    void technologiesHaveACategoryOfTheList() {
        var others = new TreeSet<String>();
        VOCABULARY.technologies().forEach(technology -> others.add(technology.category()));
        others.removeAll(CATEGORIES);

        assertThat(others)
                .as("categories that the list does not have: use one of it, or add it to the list")
                .isEmpty();
    }

    @Test
    void homepagesAreWebAddresses() {
        assertThat(VOCABULARY.technologies())
                .filteredOn(technology -> technology.homepage() != null)
                .allSatisfy(technology ->
                        assertThat(URI.create(technology.homepage())).hasScheme("https"));
    }

    @Test
    void eachSpellingLeadsToItsEntry() {
        assertThat(VOCABULARY.technologies())
                .allSatisfy(technology -> assertThat(technology.aliases())
                        .allSatisfy(alias -> assertThat(VOCABULARY.technology(alias))
                                .hasValueSatisfying(
                                        term -> assertThat(term.slug()).isEqualTo(technology.slug()))));
        assertThat(VOCABULARY.roles())
                .allSatisfy(role -> assertThat(role.aliases())
                        .allSatisfy(alias ->
                                assertThat(VOCABULARY.role(alias).slug()).isEqualTo(role.slug())));
    }

    @ParameterizedTest
    @CsvSource({
        "API contract, api-contracts",
        "the service contracts, api-contracts",
        "Go or no-go, release-readiness",
        "schema change, schema-changes",
    })
    void otherPhrasesForATopicLeadToIt(String phrase, String slug) {
        assertThat(VOCABULARY.topic(phrase).orElseThrow().slug()).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"API contracts with partners", "database", "schema"})
    void aPhraseThatSaysMoreOrLessIsATopicOfItsOwn(String phrase) {
        assertThat(VOCABULARY.topic(phrase)).isEmpty();
    }

    /** Wherever the titles and technologies of O*NET go, their attribution goes, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {"vocabulary/roles.yaml", "vocabulary/technologies.yaml", "vocabulary/README.md", "README.md"})
    void theSourcesAreNamed(String file) throws IOException {
        assertThat(Files.readString(Path.of("seed-data", file)).replaceAll("\\s+#?\\s*", " "))
                .contains(
                        "This product includes information from the O*NET 29.2 Database by the U.S. Department of Labor,"
                                + " Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license.");
    }
}
