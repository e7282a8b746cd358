package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.Names;
import dev.rolegraph.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTests {
    private static final Names NAMES = Vocabulary.of(List.of());

    private final Statements statements = new Statements(NAMES);

    static List<List<Shape>> questionsThatDifferInValues() {
        return List.of(
                List.of(role("a"), role("b")),
                List.of(role("a"), role("Backend Engineers")),
                List.of(found(Map.of("who", List.of("a"))), found(Map.of("who", List.of("a", "b", "c")))),
                List.of(found(Map.of("who", List.of("a"))), found(Map.of("with", List.of("a")))),
                List.of(found(Map.of("on", "tests")), found(Map.of("on", "tests of releases"))),
                List.of(found(Map.of("first", 3)), found(Map.of("last", 3))),
                List.of(found(Map.of("after", cursor("a"))), found(Map.of("before", cursor("b")))),
                List.of(found(Map.of("kinds", List.of("CONSULTS"))), found(Map.of("kinds", List.of("DIRECTS")))),
                List.of(roles(Map.of("field", "NAME")), roles(Map.of("field", "CHANGED"))),
                List.of(
                        roles(Map.of("field", "NAME", "direction", "ASC")),
                        roles(Map.of("field", "NAME", "direction", "DESC"))));
    }

    @ParameterizedTest
    @MethodSource("questionsThatDifferInValues")
    void aTextThatWasRenderedBeforeIsWhatWouldBeRenderedNow(List<Shape> questions) {
        for (var question : questions) {
            var now = new Statements(NAMES).of(List.of(question), GivenNames.NONE);

            var kept = statements.of(List.of(question), GivenNames.NONE);

            assertThat(kept.cypher()).isEqualTo(now.cypher());
            assertThat(kept.parameters()).isEqualTo(now.parameters());
        }
    }

    @Test
    void textsOfQuestionsThatDifferInAValueAreTheSame() {
        var one = statements.of(List.of(role("a")), GivenNames.NONE);
        var other = statements.of(List.of(role("b")), GivenNames.NONE);

        assertThat(other.cypher()).isSameAs(one.cypher());
        assertThat(other.parameters()).isNotEqualTo(one.parameters());
    }

    @Test
    void aFieldThatFailsShiftsNoParametersOfAnother() {
        var good = found(Map.of("on", "tests"));
        var bad = new Shape("bad", "collaborations", Map.of("on", "tests", "first", 500), Set.of(), good.children());

        for (var question : List.of(List.of(good, bad), List.of(bad, good))) {
            assertThat(statements.of(question, GivenNames.NONE).cypher())
                    .isEqualTo(
                            new Statements(NAMES).of(question, GivenNames.NONE).cypher());
        }
    }

    private static Shape role(String slug) {
        return new Shape("role", "role", Map.of("slug", slug), Set.of(), List.of(Shape.of("name")));
    }

    private static Shape found(Map<String, Object> arguments) {
        return new Shape("found", "collaborations", arguments, Set.of(), List.of(Shape.of("nodes", Shape.of("kind"))));
    }

    private static Shape roles(Map<String, Object> order) {
        return new Shape(
                "roles", "roles", Map.of("orderBy", order), Set.of(), List.of(Shape.of("nodes", Shape.of("name"))));
    }

    private static String cursor(String key) {
        return Page.cursor("k", key);
    }
}
