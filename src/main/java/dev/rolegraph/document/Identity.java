package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose document it is.
 *
 * @param line where it says so; 0 where only the path does
 */
record Identity(RoleName role, int line) {
    private static final Pattern NAME_KEY = Pattern.compile("(?i)(?:role|agent|job|position)[ -]?name");
    private static final Pattern TITLE_KEY = Pattern.compile("(?i)(?:job |role )?title|name|role|position|agent");
    private static final Pattern YOU_ARE = Pattern.compile(
            "(?i)\\b(?:you are|you're|i am|i'm|act as|acts as|your role is)\\s+(?:now\\s+)?(?:the|an?|our)?\\s*((?:[\\p{L}\\p{N}/&+#.-]+\\s+){0,6}?[\\p{L}-]+)(?=[\\s,.;:]|$)");
    private static final Wording KIND = Wording.of("(?i)^(?:agent|role|job|position|persona|title|name)\\s*[:–—-]\\s+");
    private static final Wording CUT = Wording.of("\\s*(?:[:|(–—]|\\s-\\s).*$");
    private static final Pattern FILE =
            Pattern.compile("([^/\\\\]+?)(?:\\.(?:agent|chatmode|prompt|instructions|role))?(?:\\.[A-Za-z]{2,4})?$");
    private static final Wording NOISE_FILE = Wording.of("(?i)(?:readme|index|agents?|role|skill|claude)");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 300;
    private static final int TOP = 60;

    static Optional<Identity> of(String path, FrontMatter front, Outline outline, Names names) {
        return Stream.<Supplier<Optional<Identity>>>of(
                        () -> labelled(outline, names, NAME_KEY),
                        () -> front(front, names, "name"),
                        () -> heading(outline, names, true),
                        () -> front(front, names, "title", "role", "agent", "id"),
                        () -> labelled(outline, names, TITLE_KEY),
                        () -> heading(outline, names, false),
                        () -> addressed(outline, names),
                        () -> file(path, names))
                .flatMap(source -> source.get().stream())
                .findFirst();
    }

    private static Optional<Identity> front(FrontMatter front, Names names, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> front.field(key).stream())
                .filter(field -> field.value().isValueNode())
                .flatMap(field -> named(field.text(), field.first(), names).stream())
                .findFirst();
    }

    private static Optional<Identity> labelled(Outline outline, Names names, Pattern key) {
        return top(outline)
                .flatMap(item -> Label.of(item.text())
                        .filter(label -> key.matcher(label.label().plain()).matches())
                        .flatMap(label -> named(label.rest().plain(), item.first(), names))
                        .stream())
                .findFirst();
    }

    private static Optional<Identity> heading(Outline outline, Names names, boolean first) {
        return outline.headings()
                .filter(heading -> first ? heading.level() == 1 : heading.level() <= 2 && heading.line() <= TOP)
                .filter(heading -> heading.subject() == null
                        || heading.title().length() <= LONGEST && RoleWords.endsLikeRole(heading.title()))
                .flatMap(heading -> named(heading.title(), heading.line(), names).stream())
                .filter(identity -> first
                        || identity.role().known()
                        || RoleWords.endsLikeRole(identity.role().written()))
                .findFirst();
    }

    /** 'You are a … specializing in …': the words up to the first that ends like a role. */
    private static Optional<Identity> addressed(Outline outline, Names names) {
        return top(outline)
                .flatMap(item -> YOU_ARE.matcher(item.text().plain())
                        .results()
                        .limit(3)
                        .flatMap(found -> prefixes(item.text().plain(), found.start(1)))
                        .filter(RoleWords::endsLikeRole)
                        .flatMap(phrase -> named(phrase, item.first(), names).stream()))
                .findFirst();
    }

    /** No item stands above the heading of its section. */
    private static Stream<Item> top(Outline outline) {
        return outline.sections().stream()
                .filter(section ->
                        section.heading() == null || section.heading().line() <= TOP)
                .flatMap(section -> section.items().stream())
                .filter(item -> item.first() <= TOP);
    }

    private static Stream<String> prefixes(String text, int start) {
        var words = text.substring(start)
                .split("[,.;:(]|\\s(?:specializ|with|who|that|focus|and)", 2)[0]
                .strip()
                .split("\\s+");
        return Stream.iterate(1, count -> count <= Math.min(words.length, MOST_WORDS), count -> count + 1)
                .map(count -> String.join(" ", java.util.Arrays.copyOf(words, count)));
    }

    private static Optional<Identity> file(String path, Names names) {
        var file = FILE.matcher(path);
        if (!file.find() || NOISE_FILE.matches(file.group(1))) {
            return Optional.empty();
        }
        return named(file.group(1), 0, names);
    }

    /** What stands behind a colon or dash explains the name, unless all of it is the name. */
    private static String shortened(String whole) {
        var bare = KIND.replaceFirst(whole, "").strip();
        if (Words.count(bare) <= 3 && RoleWords.endsLikeRole(bare)) {
            return bare;
        }
        var cut = CUT.replaceFirst(bare, "").strip();
        return cut.isEmpty() ? bare : cut;
    }

    /** Whom a phrase names that can only be the name of a role. */
    static Optional<Identity> named(String phrase, int line, Names names) {
        if (phrase.length() > LONGEST) {
            return Optional.empty();
        }
        var whole = PartnerWords.bare(Words.title(phrase));
        var name = shortened(whole);
        if (name.isEmpty() || Words.count(name) > MOST_WORDS || Words.isPlaceholder(name)) {
            return Optional.empty();
        }
        var role = names.role(name);
        return role.slug().isBlank() ? Optional.empty() : Optional.of(new Identity(role, line));
    }
}
