package dev.rolegraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.role.RolegraphException.BadRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFilesTests {
    private static final VocabularyFile OURS = new VocabularyFile("ours/names.yaml", """
            technologies:
              - {name: Express.js, category: Framework, aliases: [ExpressJS], ambiguous: [Express]}
              - {name: Kubernetes, category: Container, aliases: [k8s], homepage: https://kubernetes.io}
            roles:
              - {name: Product Manager, aliases: [PM]}
              - {name: Backend Engineer}
              - {name: Backend Developer, aliases: [Server Developer]}
            skills:
              - {name: Testing}
              - {name: Unit Testing, broader: Testing}
            """);

    @Test
    void aFileOfAnotherFolderAddsToAnEntry() {
        var vocabulary = with("technologies: [{name: Kubernetes, category: Platform, aliases: [Kube]}]");

        assertThat(vocabulary.technology("kube")).isEqualTo(vocabulary.technology("k8s"));
        assertThat(vocabulary.technologies())
                .filteredOn(technology -> technology.name().equals("Kubernetes"))
                .singleElement()
                .satisfies(technology -> {
                    assertThat(technology.category()).isEqualTo("Platform");
                    assertThat(technology.homepage()).isEqualTo("https://kubernetes.io");
                    assertThat(technology.aliases()).containsExactly("k8s", "Kube");
                });
    }

    @Test
    void aFileOfAnotherFolderTakesOverAnAlias() {
        var vocabulary = with("roles: [{name: Project Manager, aliases: [PM]}]");

        assertThat(vocabulary.role("PMs").slug()).hasToString("project-manager");
        assertThat(vocabulary.role("product manager").known()).isTrue();
    }

    @Test
    void aFileOfAnotherFolderMakesTwoEntriesOne() {
        var vocabulary = with("roles: [{name: Backend Engineer, aliases: [Backend Developer]}]");

        assertThat(vocabulary.role("Backend Developers").slug()).hasToString("backend-engineer");
        assertThat(vocabulary.role("server developer").slug()).hasToString("backend-engineer");
        assertThat(vocabulary.roles()).extracting(KnownRole::name).doesNotContain("Backend Developer");
    }

    @Test
    void aFileMayRenameAnEntryBySlug() {
        var vocabulary = with("technologies: [{name: Express, slug: express-js}]");

        assertThat(vocabulary.technology("expressjs"))
                .hasValueSatisfying(term -> assertThat(term.name()).isEqualTo("Express"));
    }

    @Test
    void skillsKnowWhatTheyArePartOf() {
        assertThat(with("").skills())
                .filteredOn(skill -> skill.broader() != null)
                .extracting(KnownSkill::toString)
                .containsExactly("KnownSkill[slug=unit-testing, name=Unit Testing, aliases=[], broader=testing]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "technology: [] | unknown field 'technology'; use technologies, roles, skills or topics.",
                "- Go | the file is not a mapping; start it with 'technologies:', 'roles:', 'skills:' or 'topics:'.",
                "roles: Architect | 'roles' is not a list; begin each entry with '- name:'.",
                "roles: [Architect] | role entry 1: it is not a mapping; write '- name: …'.",
                "'roles: [{aliases: [PM]}]' | role entry 1: it has no name; give it one.",
                "'roles: [{name: [A, B]}]' | role entry 1: 'name' is not a text; write one value.",
                "'roles: [{name: PO, alias: [P]}]' | role 'PO': unknown field 'alias'; use aliases, ambiguous, cased, name, nature, not, slug.",
                "'roles: [{name: PO, aliases: P}]' | role 'PO': 'aliases' is not a list; write [one, another].",
                "'roles: [{name: PO, aliases: [[P]]}]' | role 'PO': 'aliases' holds something that is not a name; remove or quote it.",
                "'roles: [{name: PO, nature: TEAM}]' | role 'PO': unknown nature 'TEAM'; use ROLE, GROUP, SYSTEM.",
                "'roles: [{name: PO, aliases: [--]}]' | role 'PO': '--' has neither letter nor digit; remove it.",
                "'roles: [{name: …}]' | role '…': its slug has neither letter nor digit; give it another slug.",
                "'roles: [{name: A, aliases: [X]}, {name: B, aliases: [x]}]' | role 'B': 'x' already belongs to role 'A' (my/names.yaml); remove it from one of the two.",
                "'roles: [{name: A}, {name: B, slug: a}]' | role 'B': slug 'a' already belongs to role 'A' (my/names.yaml); give one another slug.",
                "'technologies: [{name: Gopher}]' | technology 'Gopher': it has no category; give it one, such as Database.",
                "'skills: [{name: Juggling, broader: Circus}]' | skill 'Juggling': its broader skill 'Circus' is not in the vocabulary; add it or correct the name.",
                "'skills: [{name: A, broader: B}, {name: B, broader: A}]' | skill 'A': its broader skills lead back to it; remove one of them.",
            })
    void aMistakeIsSaidWithItsPlaceAndItsRemedy(String text, String message) {
        assertThatThrownBy(() -> with(text)).isInstanceOf(BadRequest.class).hasMessage("my/names.yaml: " + message);
    }

    @Test
    void unreadableYamlIsSaidWithItsLine() {
        assertThatThrownBy(() -> with("roles:\n  - {name: PO\n"))
                .isInstanceOf(BadRequest.class)
                .hasMessageStartingWith("my/names.yaml: the YAML cannot be read at line ")
                .hasMessageEndingWith("; correct it there.");
    }

    private static Vocabulary with(String text) {
        return Vocabulary.of(
                Stream.of(OURS, new VocabularyFile("my/names.yaml", text)).toList());
    }

    @Test
    void noFilesAreAnEmptyVocabulary() {
        var vocabulary = Vocabulary.of(List.of());

        assertThat(vocabulary.technologies()).isEmpty();
        assertThat(vocabulary.role("QA teams").known()).isFalse();
    }
}
