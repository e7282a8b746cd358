package dev.rolegraph.bench;

import dev.rolegraph.vocabulary.Vocabulary;
import dev.rolegraph.vocabulary.VocabularyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Smaller vocabularies of the names that the project ships. */
final class ShippedNames {
    private static final Path FOLDER = Path.of("seed-data", "vocabulary");
    private static final List<String> KINDS = List.of("roles", "skills", "technologies", "topics");
    /** Each entry is a line of its own. */
    private static final String ENTRY = "  - ";

    private ShippedNames() {}

    /**
     * So many entries with their aliases, at equal distances over all that there are, kind after kind in the order of
     * the files: each kind has its share.
     */
    static Vocabulary vocabulary(int names) {
        var all = KINDS.stream()
                .mapToInt(kind ->
                        (int) lines(kind).stream().filter(ShippedNames::isEntry).count())
                .sum();
        var files = new ArrayList<VocabularyFile>();
        var seen = 0;
        for (var kind : KINDS) {
            var kept = new StringBuilder(kind).append(":\n");
            for (var line : lines(kind)) {
                if (isEntry(line)) {
                    if (seen * names / all < (seen + 1) * names / all) {
                        kept.append(withoutBroader(line)).append('\n');
                    }
                    seen++;
                }
            }
            files.add(new VocabularyFile(FOLDER.resolve(kind + ".yaml").toString(), kept.toString()));
        }
        return Vocabulary.of(files);
    }

    private static boolean isEntry(String line) {
        return line.startsWith(ENTRY);
    }

    /** The broader skill may be one that is left out. */
    private static String withoutBroader(String line) {
        return line.replaceAll(", broader: [^,}]*", "");
    }

    private static List<String> lines(String kind) {
        try {
            return Files.readAllLines(FOLDER.resolve(kind + ".yaml"));
        } catch (IOException e) {
            throw new IllegalStateException("Run the benchmark in the project's folder.", e);
        }
    }
}
