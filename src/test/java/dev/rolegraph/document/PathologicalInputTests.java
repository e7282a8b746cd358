package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that makes careless readers hang or run out of stack; each text has some 200,000 characters. */
class PathologicalInputTests {
    private static final DocumentReader READER = new DocumentReader(new StubNames());
    private static final int LENGTH = 200_000;

    /** Each is read within two seconds on a quiet machine; this tells a hang from a slow one. */
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    static Stream<String> pieces() {
        return Stream.of(
                "[",
                "[a](",
                "**a *b ",
                "> ",
                "\t",
                " ",
                "-",
                "```\n",
                "```a\n",
                "```a\n\n## h\n",
                "```\n```a\n",
                "## Works with\n- x\n",
                "Label:\n- x\n\n",
                "a: [\n",
                "a:",
                "a → ",
                "a-b ",
                "work with the team, ",
                "`python x` ",
                "Python, ",
                "|a",
                "<example>\n",
                "<!-- ",
                "<li ",
                "<ul>\n<li>a</li>\n",
                "|R",
                "### Step 1: x\n",
                "9",
                "(");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void isReadInTime(String piece) {
        var many = piece.repeat(LENGTH / piece.length());
        for (var text :
                new String[] {many, "# A\n- " + many + "b", "## Metrics\n- x > " + many, "---\na: " + many, many + "a"
                }) {
            Assertions.assertTimeoutPreemptively(GENEROUS, () -> READER.read("x.md", text));
        }
    }

    @Test
    void deepNestingIsRead() {
        var lists = new StringBuilder("# Deep Engineer\n");
        for (var depth = 0; depth < 500; depth++) {
            lists.append("  ".repeat(depth)).append("- item\n");
        }
        assertThatNoException().isThrownBy(() -> READER.read("x.md", lists.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Works with\n\n- Design: ,",
                "## Works with\n\n- **, and**: tests",
                "## Works with\n\n|Agent|When|\n|-|-|\n|/|on tests|",
                "## RACI\n\n|Task|Responsible|Consulted|\n|-|-|-|\n|a|QA Engineer, /|, and|",
                "## RACI\n\n|Task|QA Engineer|,|\n|-|-|-|\n|a|R, |/C|",
                "Works with , and",
                "```json\n{\"to\": \"agent_tester\", \"type\": \"request\", \"subject\": \";\"}\n```",
            })
    void whatJoinsNamesMayJoinNone(String text) {
        assertThatNoException().isThrownBy(() -> READER.read("x.md", "# QA Engineer\n\n" + text));
    }

    @Test
    void nothingIsNoRole() {
        var reading = READER.read("README.md", "");
        assertThat(reading.roles()).isEmpty();
        assertThat(reading.findings()).extracting(finding -> finding.code()).containsExactly("NO_ROLE");
        assertThat(reading.coverage().contentLines()).isZero();
    }
}
