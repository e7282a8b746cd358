package dev.rolegraph.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rolegraph.role.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes front matter field by field, so that one value which is no YAML costs neither the others nor itself: it is then
 * taken as plain text.
 */
final class FrontMatterParser {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Wording OPENING = Wording.of("-{3,}\\s*");
    private static final Wording CLOSING = Wording.of("(?:-{3,}|\\.{3})\\s*");
    private static final Wording KEY = Wording.of("^([\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}?)\\s*:(?:\\s+(.*))?$");
    private static final Wording NEEDS_YAML = Wording.of("^[\\[{\"'|>&*!%@`?#-].*|^$|.*(?:\\s#|:\\s).*");

    private final List<String> lines;
    private final List<Finding> findings;
    private final List<FrontMatter.Field> fields = new ArrayList<>();

    private FrontMatterParser(List<String> lines, List<Finding> findings) {
        this.lines = lines;
        this.findings = findings;
    }

    static FrontMatter parse(List<String> lines, List<Finding> findings) {
        return new FrontMatterParser(lines, findings).parse();
    }

    /** The fields of some lines, from the index of the first to the one behind the last. */
    static List<FrontMatter.Field> fields(List<String> lines, int from, int end, List<Finding> findings) {
        var parser = new FrontMatterParser(lines, findings);
        parser.readKeys(from, end);
        return List.copyOf(parser.fields);
    }

    private FrontMatter parse() {
        var opening = 0;
        while (opening < lines.size() && isSkipped(lines.get(opening))) {
            opening++;
        }
        if (opening >= lines.size() || !OPENING.matches(lines.get(opening))) {
            return FrontMatter.NONE;
        }
        var closing = opening + 1;
        while (closing < lines.size() && !CLOSING.matches(lines.get(closing))) {
            closing++;
        }
        if (closing >= lines.size()) {
            closing = unclosedEnd(opening);
        }
        if (opening + 1 >= lines.size() || firstKey(opening, closing) < 0) {
            return FrontMatter.NONE;
        }
        readFields(opening + 1, closing);
        return new FrontMatter(opening + 1, Math.min(closing + 1, lines.size()), fields);
    }

    private static boolean isSkipped(String line) {
        return line.isBlank() || line.startsWith("<!--") && line.stripTrailing().endsWith("-->");
    }

    /** Front matter that is never closed ends before the first blank line or heading. */
    private int unclosedEnd(int opening) {
        var end = opening + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).startsWith("#")) {
            end++;
        }
        if (firstKey(opening, end) >= 0) {
            findings.add(
                    new Finding(
                            Finding.Severity.WARNING,
                            "FRONT_MATTER_UNCLOSED",
                            opening + 1,
                            "The front matter is never closed. It was read up to the first blank line; end it with a line ---."));
        }
        return end - 1;
    }

    private int firstKey(int opening, int closing) {
        for (var i = opening + 1; i <= closing && i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                return KEY.matches(lines.get(i)) ? i : -1;
            }
        }
        return -1;
    }

    private void readFields(int from, int closing) {
        var end = Math.min(closing, lines.size() - 1);
        if (end >= 0 && end < lines.size() && !CLOSING.matches(lines.get(end))) {
            end++;
        }
        readKeys(from, end);
    }

    private void readKeys(int from, int end) {
        var start = from;
        while (start < end) {
            var next = start + 1;
            while (next < end && !KEY.matches(lines.get(next))) {
                next++;
            }
            readField(start, next);
            start = next;
        }
    }

    private void readField(int start, int end) {
        var key = KEY.matcher(lines.get(start));
        if (!key.matches()) {
            return;
        }
        var last = end - 1;
        while (last > start && lines.get(last).isBlank()) {
            last--;
        }
        var written = key.group(2) == null ? "" : key.group(2).strip();
        var value = last == start && !NEEDS_YAML.matches(written)
                ? TextNode.valueOf(written)
                : value(key.group(1), written, start, last);
        fields.add(new FrontMatter.Field(key.group(1), value, start + 1, last + 1));
    }

    private JsonNode value(String key, String written, int start, int last) {
        var chunk = String.join("\n", lines.subList(start, last + 1));
        try {
            var parsed = YAML.readTree(chunk);
            if (parsed != null && parsed.isObject() && parsed.size() == 1) {
                return parsed.elements().next();
            }
        } catch (JsonProcessingException | RuntimeException e) {
            // The YAML parser below Jackson has exceptions of its own.
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "FRONT_MATTER_INVALID",
                    start + 1,
                    "The value of '%s' is no valid YAML. It was taken as plain text; put it in quotes."
                            .formatted(key)));
        }
        var below = String.join("\n", lines.subList(start + 1, last + 1));
        return TextNode.valueOf(unquoted((written + "\n" + below).strip()));
    }

    private static String unquoted(String value) {
        var bare = value.replaceFirst("^[|>][-+]?\\s*\\n", "").strip();
        var quoted = bare.length() > 1
                && (bare.startsWith("\"") || bare.startsWith("'"))
                && bare.charAt(0) == bare.charAt(bare.length() - 1);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
