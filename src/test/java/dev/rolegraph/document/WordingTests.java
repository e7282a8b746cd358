package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wording says what its pattern says, of whatever text. */
class WordingTests {
    private static final int TEXTS = 4_000;
    private static final List<String> ODD =
            List.of("", " ", "\n", "a\nb", "a\rb", "a", "A", ":", "→", "ſ", "K", "é", "🚫", "a\n", "=>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^\\s*(?:if|when)\\s+",
                "(?i)^(?:agent|role)\\s*[:–—-]\\s+",
                "^a|b",
                "^(?:a|^b)",
                "(?:^a)?b",
                "a*",
                "[^a-z\\s]+$",
                "\\b(?:not|no)\\s+(?:the\\s+)?$",
                "(?<![\\d.])\\d{2,}",
                "(?=\\p{Lu})\\w+",
                "\\s*(?:→|->|=>)\\s*",
                ".*\\b(?:metrics?|kpis?)\\b.*",
                "[\\[{\"'|>&*!%@`?#-].*|^$|.*(?:\\s#|:\\s).*",
                "(?i)(?:etc\\.?|and (?:more|others))",
                "\\x{FE0F}|[\\p{L}&&[^a-y]]",
                "(a)\\1",
                "(?<=\\s)\\p{Lu}\\w*(?=,)|(?<=\\()x{2,9}(?=\\))",
                "[a-z]{3,30}\\B.\\b",
                "(?<!\\p{L})(?:a|the)(?!\\p{L})",
                "(?:ab?+|[^a]{2,3}+).",
                "(?-i:A)(?i)b|(?>a|ab)c"
            })
    void agreesWithItsPattern(String pattern) throws IOException {
        var wording = Wording.of(pattern);
        var compiled = Pattern.compile(pattern);
        assertThat(texts()).allSatisfy(text -> {
            assertThat(wording.matches(text)).isEqualTo(compiled.matcher(text).matches());
            assertThat(wording.begins(text)).isEqualTo(compiled.matcher(text).lookingAt());
            assertThat(wording.isIn(text)).isEqualTo(compiled.matcher(text).find());
            assertThat(wording.replaceAll(text, "_"))
                    .isEqualTo(compiled.matcher(text).replaceAll("_"));
            assertThat(wording.split(text, -1)).isEqualTo(compiled.split(text, -1));
            assertThat(wording.first(text).map(MatchResult::start))
                    .isEqualTo(compiled.matcher(text).results().findFirst().map(MatchResult::start));
            assertThat(wording.all(text).stream().map(MatchResult::group))
                    .containsExactlyElementsOf(compiled.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .toList());
            assertThat(wording.whole(text)).matches(found -> found.isPresent() == wording.matches(text));
            assertThat(wording.beginning(text)).matches(found -> found.isPresent() == wording.begins(text));
        });
    }

    /** Pieces of real lines, which patterns are made for, and odd ones. */
    private static List<String> texts() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/test/resources/documents"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        var random = new Random(1);
        var texts = new ArrayList<>(ODD);
        while (texts.size() < TEXTS) {
            var line = lines.get(random.nextInt(lines.size()));
            var start = random.nextInt(line.length() + 1);
            texts.add(line.substring(start, start + random.nextInt(line.length() - start + 1)));
        }
        return texts;
    }
}
