package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {
    private static final Names NAMES = VOCABULARY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deploy with Docker and kubernetes. | Docker; kubernetes",
                "Node.js, .NET Core, C++, C# | Node.js; .NET Core; C++; C#",
                "PostgreSQL/MySQL behind a cache | PostgreSQL; MySQL",
                "the NextJS app | NextJS",
                "docker-compose files | docker-compose",
                "Spring Boot services, not Spring | Spring Boot; Spring",
                "Redis's eviction (Redis 7) | Redis; Redis",
                "a React-based UI on **Kafka** | React; Kafka",
                "Redis と PostgreSQL を使う | Redis; PostgreSQL",
                "Пишем на Python и Kotlin | Python; Kotlin",
            })
    void technologiesInText(String text, String names) {
        assertThat(slices(text, NAMES.technologiesIn(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go through the express lane, rust never sleeps",
                "Go to the next step and make it pass",
                "Echo the result, then rest",
                "React to incidents quickly; sentry duty; a swift answer",
                "Prevent SQL injection",
                "see package.json, pom.xml, redis.conf and docker.sock",
                "python-architect, rust-engineers, java-pro, terraform-expert",
                "my_redis_url and REDIS_URL",
                "https://kubernetes.io/docs and www.docker.com/products",
                "mail someone@docker.com",
                "Dockerized, Redistribution, Javanese",
            })
    void everydayWordsFilesAddressesAndRolesNameNoTechnology(String text) {
        assertThat(slices(text, NAMES.technologiesIn(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Work with DevOps engineers and the backend-engineer. | DevOps engineers; backend-engineer",
                "\"to\": \"agent_frontend_engineer_*\" | frontend_engineer",
                "ask @security-engineer or SREs | security-engineer; SREs",
                "hand over to QA Teams | QA Teams",
                "the Director of Engineering | Director of Engineering",
                "site\\n  reliability engineer on call | site\\n  reliability engineer",
                "Спросите Data Engineer | Data Engineer",
                "product-team/agents and https://x.org/data-engineer | ",
                "ask the QA Engineer/Tester | QA Engineer",
                "data-engineer-handbook.md, the sre folder, architect, developer | ",
            })
    void rolesInText(String text, String names) {
        var unescaped = text.replace("\\n", "\n");

        assertThat(slices(unescaped, NAMES.rolesIn(unescaped)))
                .isEqualTo(names == null ? "" : names.replace("\\n", "\n"));
    }

    @Test
    void aMentionSaysWhatItNames() {
        var found = NAMES.rolesIn("with DevOps engineers").getFirst();

        assertThat(found.start()).isEqualTo(5);
        assertThat(found.named().slug()).hasToString("devops-engineer");
        assertThat(found.named().written()).isEqualTo("DevOps engineers");
        assertThat(found.named().known()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spring ", "go-", "java-", "data engineer-", " ", "\uD83D\uDE00", "[", ".", "https://", "h", "ａ"
            })
    void longTextsTakeNoLongerThanTheyAreLong(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            NAMES.technologiesIn(text);
            NAMES.rolesIn(text);
            NAMES.technology(text);
            NAMES.skill(text);
            NAMES.role(text);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "API design reviews | API design",
                "the API-design of rate limits | API-design",
                "API Design and Implementation of services | API Design and Implementation",
                "APIs that design themselves | ''",
                "security and testing | ''",
            })
    void skillsInPhrases(String text, String names) {
        assertThat(slices(text, NAMES.skillsIn(text))).isEqualTo(names);
    }

    @Test
    void anyTextMayEndAnywhere() {
        var text = "Use C++, .NET Core, https://x.y, agent_data_engineer_*, SREs and Node.js \uD83D\uDE00 docker-";

        assertThatNoException().isThrownBy(() -> {
            for (var end = 0; end <= text.length(); end++) {
                NAMES.technologiesIn(text.substring(0, end));
                NAMES.rolesIn(text.substring(0, end));
                NAMES.role(text.substring(0, end));
                NAMES.technology(text.substring(0, end));
            }
        });
    }

    private static String slices(String text, List<? extends Mention<?>> mentions) {
        return String.join(
                "; ",
                mentions.stream()
                        .map(found -> text.substring(found.start(), found.end()))
                        .toList());
    }
}
