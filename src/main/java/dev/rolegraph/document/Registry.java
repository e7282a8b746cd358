package dev.rolegraph.document;

import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Names;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The roles of a document that is about several: sections that are called after roles, rows of a table, or a list in
 * YAML. A document that itself is called after a role is about that one, whatever it lists.
 */
final class Registry {
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:(?:the|our|all|available|agent|role|team|ai|project|product|engineering|software|development|core) )*"
                    + "(?:agents|roles|sub-?agents|personas|team|team members|registry|catalog(?:ue)?|directory|roster)"
                    + "(?: (?:registry|catalog(?:ue)?|directory|roster|overview|list|index|definitions))?");
    private static final Pattern AGENT = Pattern.compile("(?i)\\s+agent$");
    private static final int FEWEST = 2;
    private static final int DEEPEST = 3;

    /** One role: what the document says of it in sections, and in fields as front matter has them. */
    record Entry(Identity identity, Outline outline, FrontMatter fields) {}

    private final Outline outline;
    private final Names names;

    private Registry(Outline outline, Names names) {
        this.outline = outline;
        this.names = names;
    }

    /** Empty where the document is about one role. */
    static List<Entry> of(Source source, Outline outline, Names names, List<Finding> findings) {
        var front = source.front();
        var named = front.field("name").or(() -> front.field("title"));
        if (named.isPresent() && !isTitle(named.get().text().replace('-', ' '))) {
            return List.of();
        }
        var registry = new Registry(outline, names);
        return Stream.<Supplier<List<Entry>>>of(
                        () -> YamlRoles.in(source, registry.isCalledRegistry(), names, findings),
                        registry::sections,
                        registry::rows)
                .map(Supplier::get)
                .filter(found -> found.size() >= FEWEST)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isTitle(String title) {
        return title.length() <= Words.LONGEST_HEADING
                && TITLE.matcher(Words.title(title)).matches();
    }

    private boolean isCalledRegistry() {
        var title = outline.title();
        return title == null || isTitle(title.title());
    }

    /** Below the title of a registry, or where every first-level heading is a role's name. */
    private List<Entry> sections() {
        var called = isCalledRegistry();
        var deepest = called ? DEEPEST : 1;
        for (var level = 1; level <= deepest; level++) {
            var wanted = level;
            var headings = outline.headings()
                    .filter(heading -> heading.level() == wanted && !heading.equals(outline.title())
                            || heading.level() == wanted && wanted == 1 && isRole(heading))
                    .toList();
            var roles = headings.stream().filter(this::isRole).toList();
            var enough = roles.size() >= FEWEST
                    && (called ? roles.size() * 3 >= headings.size() * 2 : roles.size() == headings.size());
            if (enough) {
                return roles.stream().map(this::entry).toList();
            }
        }
        return List.of();
    }

    private boolean isRole(Heading heading) {
        return heading.title().length() <= Words.LONGEST_HEADING
                && (names.role(heading.title()).known()
                        || RoleWords.isTitle(AGENT.matcher(heading.title()).replaceFirst("")));
    }

    private Entry entry(Heading heading) {
        var identity = new Identity(names.role(heading.title()), heading.line());
        return new Entry(identity, outline.from(heading), FrontMatter.NONE);
    }

    private List<Entry> rows() {
        return isCalledRegistry() && outline.title() != null
                ? outline.sections().stream()
                        .flatMap(section -> section.tables().stream())
                        .flatMap(table -> TableRoles.in(table, names).stream())
                        .toList()
                : List.of();
    }
}
