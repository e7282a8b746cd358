package dev.rolegraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.role.RolegraphException.BadRequest;
import dev.rolegraph.role.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the user's own, named by {@code rolegraph.vocabulary}, over the one that is shipped. */
class VocabularyFolderTests {
    @TempDir
    Path folder;

    @Test
    void addsNamesOfEveryKind() throws IOException {
        write("own.yaml", """
                technologies:
                  - {name: Ledgerline, category: Database, homepage: https://ledgerline.example}
                roles:
                  - {name: Tide Watcher, aliases: [TW]}
                skills:
                  - {name: Tide reading, broader: Data Analysis}
                topics:
                  - {name: Tide tables, aliases: [tables of tides]}
                """);
        var vocabulary = VocabularyFactory.vocabulary(folder);

        assertThat(vocabulary.technology("ledgerline")).map(Term::category).hasValue("Database");
        assertThat(vocabulary.role("TWs").slug()).hasToString("tide-watcher");
        assertThat(vocabulary.skill("Tide Reading")).isPresent();
        assertThat(vocabulary.topic("Tables of tides")).map(Term::slug).hasToString("Optional[tide-tables]");
    }

    @Test
    void overridesWhatIsShipped() throws IOException {
        write("a.yaml", "roles: [{name: Backend Engineer, aliases: [Backend Developer]}]");
        write("b.yaml", "technologies: [{name: Postgres, slug: postgresql, category: Storage}]");
        write("notes.txt", "roles: none of our business");
        var vocabulary = VocabularyFactory.vocabulary(folder);

        assertThat(vocabulary.role("backend developers").slug()).hasToString("backend-engineer");
        assertThat(vocabulary.technology("PostgreSQL")).hasValueSatisfying(term -> {
            assertThat(term.name()).isEqualTo("Postgres");
            assertThat(term.category()).isEqualTo("Storage");
        });
    }

    @Test
    void saysWhichLineIsNotYaml() throws IOException {
        var file = write("own.yaml", """
                roles:
                  - {name: Tide Watcher}
                  - {name: Tide: Keeper, aliases: [TK}
                """);

        assertThatThrownBy(() -> VocabularyFactory.vocabulary(folder))
                .isInstanceOf(BadRequest.class)
                .hasMessageContainingAll(file.toString(), "at line 3", "correct it there");
    }

    @Test
    void saysWhichEntryIsWrongAndHowToMendIt() throws IOException {
        var file = write("own.yaml", "technologies: [{name: Ledgerline}]");

        assertThatThrownBy(() -> VocabularyFactory.vocabulary(folder))
                .isInstanceOf(BadRequest.class)
                .hasMessage(file + ": technology 'Ledgerline': it has no category; give it one, such as Database.");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> VocabularyFactory.vocabulary(missing))
                .isInstanceOf(BadRequest.class)
                .hasMessageContainingAll(missing.toString(), "ROLEGRAPH_VOCABULARY");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
