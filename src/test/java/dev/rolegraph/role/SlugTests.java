package dev.rolegraph.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Backend Engineer        | backend-engineer",
                "  DevOps -- Engineer -  | devops-engineer",
                "backend_engineer        | backend-engineer",
                "CI/CD                   | ci-cd",
                "C                       | c",
                "C++                     | cplusplus",
                "C#                      | csharp",
                ".NET Core               | dotnet-core",
                "R&D Engineer            | r-and-d-engineer",
                "Ｆｕｌｌ Ｗｉｄｔｈ              | full-width",
                "Ingénieur Logiciel      | ingénieur-logiciel",
                "инженер                 | инженер",
                "データ 技術者              | データ-技術者",
                "!?                      | ''",
                "''                      | ''",
            })
    void spellings_of_one_name_have_one_slug(String name, String slug) {
        assertThat(Slug.of(name).value()).isEqualTo(slug);
    }
}
