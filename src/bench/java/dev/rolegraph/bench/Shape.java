package dev.rolegraph.bench;

import java.util.function.IntFunction;

/** Documents that people write, and those that make careless readers slow. */
public enum Shape {
    ORDINARY(times -> String.join("\n\n", ReadingBenchmark.documents()).repeat(times)),
    NESTED_LISTS(times -> nested("  ", "- item", 1_000 * times)),
    NESTED_QUOTES(times -> "# Engineer\n\n" + "> ".repeat(20_000 * times) + "deep\n"),
    BRACKETS(times -> "# Engineer\n\n" + "[".repeat(100_000 * times)),
    CLOSED_BRACKETS(times -> "# Engineer\n\n" + "[a](".repeat(25_000 * times)),
    PARENTHESES(times -> "# Engineer\n\n- works with " + "(".repeat(100_000 * times)),
    EMPHASIS(times -> "# Engineer\n\n" + "**a *b ".repeat(15_000 * times)),
    CODE_MARKS(times -> "# Engineer\n\n" + "`python x` ``".repeat(8_000 * times)),
    LONG_LINE(times -> "# Engineer\n\n- " + "works with the data team on tests, ".repeat(30_000 * times)),
    LONG_WORD(times -> "# Engineer\n\n- " + "a".repeat(1_000_000 * times)),
    LONG_NUMBER(times -> "# Engineer\n\n## Metrics\n\n- load > " + "9".repeat(1_000_000 * times)),
    NUMBERS(times -> "# Engineer\n\n## Metrics\n\n- load " + "> 5 ".repeat(50_000 * times)),
    LABELS(times -> "# Engineer\n\n" + "Label: x\n".repeat(100_000 * times)),
    LABELLED_LISTS(times -> "# Engineer\n\n" + "Label:\n- x\n\n".repeat(30_000 * times)),
    HEADINGS(times -> "# Engineer\n\n" + "## Works with\n- x\n".repeat(50_000 * times)),
    STEPS(times -> "# Engineer\n\n## Workflow\n\n" + "### Step 1: x\n".repeat(50_000 * times)),
    TABLE(times ->
            "# Engineer\n\n## Works with\n\n|Agent|When|\n|-|-|\n" + "|QA Engineer|on tests|\n".repeat(20_000 * times)),
    WIDE_TABLE(times -> "# Engineer\n\n" + "|a".repeat(20_000 * times) + "|\n" + "|-".repeat(20_000 * times) + "|\n"),
    FENCES(times -> "# Engineer\n\n" + "```a\n".repeat(20_000 * times)),
    FRONT_MATTER(times -> "---\nname: engineer\n" + "a: [\n".repeat(2_000 * times) + "---\n"),
    PARTNERS(times -> "# Engineer\n\n## Works with\n\n" + "- **QA Engineer**: tests; builds\n".repeat(10_000 * times));

    private final IntFunction<String> text;

    Shape(IntFunction<String> text) {
        this.text = text;
    }

    String text(int times) {
        return text.apply(times);
    }

    /** Indents grow up to a depth that nobody goes beyond; then the lists begin anew. */
    private static String nested(String indent, String line, int lines) {
        var text = new StringBuilder("# Engineer\n\n");
        for (var i = 0; i < lines; i++) {
            text.repeat(indent, i % 100).append(line).append('\n');
        }
        return text.toString();
    }
}
