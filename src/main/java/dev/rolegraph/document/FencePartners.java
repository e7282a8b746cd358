package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Partners in a fence that configures the role in YAML: {@code handoff_to: [planner]}. Only a key that says both that one
 * works together and which way counts, as it does above the text; a fence that names somebody else is an example.
 */
final class FencePartners implements SectionReader {
    private static final Wording YAML = Wording.of("ya?ml");
    private static final Wording KEY = Wording.of("\\s*(?:-\\s+)?[\"']?([A-Za-z][\\w -]{4,40}?)[\"']?\\s*:(?:\\s.*)?");
    private static final Wording PARTNERS = Wording.of(
            "(?:hand(?:s|ed)? ?(?:offs?|overs?)|delegat\\w*|escalat\\w*|reports?|works?|pairs?|collaborat\\w*|coordinat\\w*|partners?|receives?|provides?)(?: \\w+)? (?:to|from|by|with)"
                    + "|collaborators|consults?|consults with|(?:related|collaborating|complementary|upstream|downstream|partner|peer|next|previous) (?:sub ?)?(?:agents?|roles?|personas?)");
    private static final Wording NAME =
            Wording.of("(?:name|role|agent|persona|title)\\s*:\\s+[\"']?([^\"'#]+?)[\"']?\\s*");
    private static final Wording EMPTY = Wording.ofAnyCase("[^:]*:\\s*(?:\\[\\s*]|none|null|~|n/a)?\\s*(?:#.*)?");

    private final Scope scope;
    private final PartnerNames names;
    private final FieldPartners partners;

    FencePartners(Scope scope) {
        this.scope = scope;
        this.names = new PartnerNames(scope.names(), scope.self());
        this.partners = new FieldPartners(scope);
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var fence : section.fences()) {
            if (YAML.matches(fence.info()) && !isOfAnother(fence)) {
                read(fence, facts);
            }
        }
    }

    private void read(Fence fence, Facts facts) {
        for (var i = 0; i < fence.content().size(); i++) {
            var kind = kind(fence.content().get(i));
            if (kind.isPresent()) {
                var end = end(fence.content(), i);
                read(fence, i, end, kind.get(), facts);
                i = end - 1;
            }
        }
    }

    private void read(Fence fence, int from, int end, CollaborationKind kind, Facts facts) {
        var at = scope.lines().passage(fence.lineOf(from), fence.lineOf(end - 1));
        var fields =
                FrontMatterParser.fields(level(fence.content().subList(from, end)), 0, end - from, new ArrayList<>());
        var isRead = fields.stream().anyMatch(field -> partners.read(field.value(), kind, at, facts));
        if (!isRead && !(end == from + 1 && EMPTY.matches(fence.content().get(from)))) {
            facts.find(
                    new Finding(
                            Finding.Severity.NOTE,
                            "UNKNOWN_PARTNER",
                            at.line(),
                            "This key says whom the role works with, but its value names no role. Write names of roles, or maps with the keys agent and purpose."));
        }
    }

    private static Optional<CollaborationKind> kind(String line) {
        return KEY.whole(line)
                .map(key -> key.group(1).replaceAll("[_-]+", " ").toLowerCase(Locale.ROOT))
                .filter(PARTNERS::matches)
                .flatMap(CollaborationWords::kind);
    }

    /** Deeper lines belong to a key, as do the items of its list that stand no deeper. */
    private static int end(List<String> lines, int key) {
        var depth = depth(lines.get(key));
        var end = key + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || belongs(lines.get(end), depth))) {
            end++;
        }
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    private static boolean belongs(String line, int depth) {
        return depth(line) > depth
                || depth(line) == depth && line.stripLeading().startsWith("- ");
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> level(List<String> lines) {
        var depth = depth(lines.getFirst());
        return lines.stream()
                .map(line -> line.substring(Math.min(depth, depth(line))))
                .toList();
    }

    /** A fence whose own name is that of another role shows how to write one. */
    private boolean isOfAnother(Fence fence) {
        return fence.content().stream()
                .flatMap(line -> NAME.whole(line).stream())
                .anyMatch(name -> !names.isSelf(name.group(1)));
    }
}
