package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnologyNamesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PostgreSQL | PostgreSQL",
                "postgres | PostgreSQL",
                "k8s | Kubernetes",
                "Express | Express.js",
                "express.js | Express.js",
                "ExpressJS | Express.js",
                "Kafka | Apache Kafka",
                "SQS | Amazon SQS",
                "AWS SQS | Amazon SQS",
                "Redis Pub/Sub | Redis",
                "OpenAPI | OpenAPI",
                "Swagger | Swagger",
                "NodeJS | Node.js",
                "Node | Node.js",
                ".NET Core | .NET",
                "C++ | C++",
                "C# | C#",
                "C | C",
                "Chi | Chi",
                "Echo | Echo",
                "Go | Go",
                "`pytest` | pytest",
                "**Docker** | Docker",
                "the ELK Stack | ELK Stack",
                "OAuth2 | OAuth 2.0",
                "OAuth | OAuth 2.0",
                "OAuth 2.0 | OAuth 2.0",
                "Kubernetes basics | Kubernetes",
                "Django framework | Django",
                "JetBrains PyCharm | PyCharm",
                "AWS EventBridge | Amazon EventBridge",
                "Microsoft Azure Functions | Azure Functions",
                "Apache Maven | Apache Maven",
                "Maven | Apache Maven",
            })
    void spellingsNameOneTechnology(String phrase, String name) {
        assertThat(VOCABULARY.technology(phrase))
                .hasValueSatisfying(term -> assertThat(term.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Python 3.11+ | Python",
                "Python3 | Python",
                "Python (3.8 or later) | Python",
                "Java 21 | Java",
                "Java 17/21 | Java",
                "Java 8–21 | Java",
                "Spring Boot 3.x | Spring Boot",
                "Node.js v20 LTS | Node.js",
                "Node.js ≥ 18 | Node.js",
                "PostgreSQL 15+ | PostgreSQL",
                ".NET 8 | .NET",
                "React 18.2 | React",
                "Angular version 17 | Angular",
                "C++20 | C++",
                "TLS 1.3 | TLS",
            })
    void versionsDoNotMatter(String phrase, String name) {
        assertThat(VOCABULARY.technology(phrase))
                .hasValueSatisfying(term -> assertThat(term.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application-level caching",
                "API keys",
                "session management",
                "automated documentation generation",
                "ORM",
                "ORMs",
                "ODM",
                "NoSQL",
                "ACID",
                "microservices",
                "Microservices architecture",
                "REST",
                "RESTful",
                "CI/CD",
                "message queue",
                "Message Queues",
                "caching",
                "Caching Strategies",
                "Cache",
                "TTL",
                "DLQ",
                "pub/sub",
                "Security Headers",
                "API testing frameworks",
                "database clients",
                "relational databases",
                "in-memory",
                "package.json",
                "pom.xml",
                "go.mod",
                "python-architect",
                "Environment variables",
                "soft deletes",
                "middleware",
                "type safety",
                "APM tools",
                "service mesh",
                "orchestration",
                "cloud services",
                "Claude Sonnet",
                "NET Core",
                "High Performance MySQL",
                "Task",
                "Principle",
                "Transformers",
                "find",
                "head",
                "cat",
                "ls",
                "grep",
                "",
                "21",
            })
    void conceptsAndFilesAreNoTechnology(String phrase) {
        assertThat(VOCABULARY.technology(phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESTful API design and implementation, RESTful API Design",
        "code reviews, Code Review",
        "Authentication & Authorization, Authentication and Authorization",
        "CI/CD pipelines, CI/CD",
    })
    void spellingsNameOneSkill(String phrase, String name) {
        assertThat(VOCABULARY.skill(phrase))
                .hasValueSatisfying(term -> assertThat(term.name()).isEqualTo(name));
    }
}
