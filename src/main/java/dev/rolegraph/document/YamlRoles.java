package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The roles of a list in YAML, {@code agents:} with a map each: above the text, in a fence, or all of the document. */
final class YamlRoles {
    private static final Pattern LIST =
            Pattern.compile("(\\s*)(?:agents|roles|sub-?agents|personas|team|members|team_members):\\s*(?:#.*)?");
    private static final Pattern ITEM = Pattern.compile("(\\s*)-(\\s+)[\\w\"'].*");
    private static final Pattern NAMED = Pattern.compile("(\\s+)([\\p{L}][\\p{L}\\p{N}_ -]*):\\s*(?:#.*)?");
    private static final Pattern KEY = Pattern.compile("[\\w-]+:\\s.*");
    private static final Pattern YAML = Pattern.compile("ya?ml");
    private static final List<String> NAME = List.of("name", "role", "title", "agent", "id", "slug");

    private final Names names;
    private final List<Finding> findings;

    private YamlRoles(Names names, List<Finding> findings) {
        this.names = names;
        this.findings = findings;
    }

    /** @param registry whether the text is called a registry, so that what it holds in YAML may be the roles */
    static List<Registry.Entry> in(Source source, boolean registry, Names names, List<Finding> findings) {
        var roles = new YamlRoles(names, findings);
        return spans(source, registry).stream()
                .map(span -> roles.read(source.lines().all(), span.from, span.end))
                .filter(found -> found.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /** Lines from one index to before another. */
    private record Span(int from, int end) {}

    private static List<Span> spans(Source source, boolean registry) {
        var spans = new ArrayList<Span>();
        var front = source.front();
        if (registry && front.first() > 0) {
            spans.add(new Span(front.first(), front.last() - 1));
        } else if (front.first() == 0 && isYaml(source.lines().all())) {
            spans.add(new Span(0, source.lines().count()));
        }
        source.fences().stream()
                .filter(fence -> registry && YAML.matcher(fence.info()).matches())
                .forEach(fence -> spans.add(new Span(fence.first(), fence.lastInside())));
        return spans;
    }

    /** Whether all of a document is YAML: its first line is a key. */
    private static boolean isYaml(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(line ->
                        LIST.matcher(line).matches() || KEY.matcher(line).matches())
                .isPresent();
    }

    private List<Registry.Entry> read(List<String> lines, int from, int end) {
        for (var i = from; i < end; i++) {
            var list = LIST.matcher(lines.get(i));
            if (list.matches()) {
                return entries(lines, i + 1, end, list.group(1).length());
            }
        }
        return List.of();
    }

    /** Items at one depth, each up to the next; deeper lines belong to them. */
    private List<Registry.Entry> entries(List<String> lines, int from, int end, int listIndent) {
        var starts = new ArrayList<Integer>();
        var depth = -1;
        var last = from;
        for (; last < end; last++) {
            var line = lines.get(last);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            var indent = line.length() - line.stripLeading().length();
            var isStart = ITEM.matcher(line).matches() || NAMED.matcher(line).matches();
            if (indent < listIndent
                    || indent == listIndent && !line.stripLeading().startsWith("-")) {
                break;
            }
            if (depth < 0 && isStart) {
                depth = indent;
            }
            if (indent == depth && isStart) {
                starts.add(last);
            }
        }
        var found = new ArrayList<Registry.Entry>();
        for (var i = 0; i < starts.size(); i++) {
            var stop = i + 1 < starts.size() ? starts.get(i + 1) : last;
            entry(lines, starts.get(i), stop, depth).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Registry.Entry> entry(List<String> lines, int start, int stop, int depth) {
        var first = lines.get(start);
        var named = NAMED.matcher(first);
        var key = named.matches() && !ITEM.matcher(first).matches() ? named.group(2) : null;
        var from = key == null ? start : start + 1;
        var level = new ArrayList<>(lines);
        var width = indent(lines, from, stop, key == null ? depth : -1);
        for (var i = from; i < stop; i++) {
            var line = i == start ? first.replaceFirst("-", " ") : lines.get(i);
            level.set(i, line.length() >= width ? line.substring(width) : line.strip());
        }
        var fields = FrontMatterParser.fields(level, from, stop, findings);
        var name = key != null
                ? Identity.named(key, start + 1, names)
                : NAME.stream()
                        .flatMap(word ->
                                fields.stream().filter(field -> field.words().equals(word)))
                        .filter(field -> field.value().isValueNode())
                        .flatMap(field -> Identity.named(field.text(), field.first(), names).stream())
                        .findFirst();
        return name.map(
                identity -> new Registry.Entry(identity, Outline.EMPTY, new FrontMatter(start + 1, stop, fields)));
    }

    /** Where the keys of an item begin: behind its dash, or at its first line. */
    private static int indent(List<String> lines, int from, int stop, int dash) {
        for (var i = from; i < stop; i++) {
            var line = i == from && dash >= 0 ? lines.get(i).replaceFirst("-", " ") : lines.get(i);
            if (!line.isBlank()) {
                return line.length() - line.stripLeading().length();
            }
        }
        return 0;
    }
}
