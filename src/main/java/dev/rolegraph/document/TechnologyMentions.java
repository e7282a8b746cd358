package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Term;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The technologies that running text mentions, leaving out those that are part of something else. */
final class TechnologyMentions {
    private static final Pattern VERSION = Pattern.compile("[\\s\\d.v+x]*");
    private static final Pattern PART = Pattern.compile(
            "^(?:[_@]|-(?!(?:based|native|like|compatible|style|first|only|powered|specific|driven|side|to|backed|compliant|hosted|managed)\\b)|\\.[a-z]|://)");
    private static final Pattern NEGATED = Pattern.compile(
            "\\b(?:not|no|never|without|avoid(?:ing|s)?|instead of|rather than)\\s+(?:(?:an?|the|use|using)\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}.+#]*";
    private static final Pattern NEXT = Pattern.compile(
            "^(?:\\s?[/|→]\\s?|,\\s+(?:(?:and|or)\\s+)?|\\s+(?:and|or|&)\\s+)(" + NAME + ")(?=[\\s,;.)/→]|$)");
    private static final Pattern PREVIOUS = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(" + NAME + ")(?:\\s?[/|→]\\s?|,\\s+(?:(?:and|or)\\s+)?|\\s+(?:and|or|&)\\s+)$");
    private static final Pattern PART_OF_NAME = Pattern.compile("\\S\\s\\p{Lu}[\\p{L}\\p{N}]*\\s$");
    private static final int LOOK_AHEAD = 24;
    private static final int LOOK_BACK = 40;

    private TechnologyMentions() {}

    static List<Mention<Term>> in(Text text, Names names) {
        var named = names.technologiesIn(text.plain());
        if (named.isEmpty()) {
            return List.of();
        }
        var code = new TreeMap<Integer, Mark>();
        text.marks(Mark.Kind.CODE).forEach(mark -> code.put(mark.start(), mark));
        return withNeighbours(named, text.plain(), names).stream()
                .filter(mention -> standsAlone(text.plain(), mention))
                .filter(mention -> {
                    var around = code.floorEntry(mention.start());
                    return around == null || !isInCommand(text.plain(), around.getValue(), mention);
                })
                .toList();
    }

    /** An everyday word that is enumerated beside a technology names one, too: 'Unity, Unreal Engine or Godot'. */
    private static List<Mention<Term>> withNeighbours(List<Mention<Term>> named, String text, Names names) {
        var all = new TreeMap<Integer, Mention<Term>>();
        named.forEach(mention -> all.put(mention.start(), mention));
        for (var mention : named) {
            var next = next(mention, text, names);
            while (next != null && all.putIfAbsent(next.start(), next) == null) {
                next = next(next, text, names);
            }
            var previous = previous(mention, text, names);
            while (previous != null && all.putIfAbsent(previous.start(), previous) == null) {
                previous = previous(previous, text, names);
            }
        }
        return List.copyOf(all.values());
    }

    private static @Nullable Mention<Term> next(Mention<Term> mention, String text, Names names) {
        var end = mention.end();
        var next = NEXT.matcher(text.substring(end, Math.min(text.length(), end + LOOK_BACK)));
        return next.find()
                ? names.technology(next.group(1))
                        .map(term -> new Mention<>(end + next.start(1), end + next.end(1), term))
                        .orElse(null)
                : null;
    }

    private static @Nullable Mention<Term> previous(Mention<Term> mention, String text, Names names) {
        var from = Math.max(0, mention.start() - LOOK_BACK);
        var previous = PREVIOUS.matcher(text.substring(from, mention.start()));
        return previous.find()
                        && !PART_OF_NAME
                                .matcher(text.substring(
                                        Math.max(0, from + previous.start(1) - LOOK_BACK), from + previous.start(1)))
                                .find()
                ? names.technology(previous.group(1))
                        .map(term -> new Mention<>(from + previous.start(1), from + previous.end(1), term))
                        .orElse(null)
                : null;
    }

    /** Inline code that is more than the name is a command, a path or an expression. */
    private static boolean isInCommand(String text, Mark code, Mention<Term> mention) {
        return mention.end() <= code.end()
                && !VERSION.matcher(text.substring(code.start(), mention.start())
                                + text.substring(mention.end(), code.end()))
                        .matches();
    }

    /** A name that is part of a file name, a path, a slug or an address is not the technology. */
    private static boolean standsAlone(String text, Mention<Term> mention) {
        if (NEGATED.matcher(text.substring(Math.max(0, mention.start() - LOOK_BACK), mention.start()))
                .find()) {
            return false;
        }
        var before = mention.start() > 0 ? text.charAt(mention.start() - 1) : ' ';
        if (before == '.' || before == '@' || before == '_' || before == '-' || before == '\\') {
            return false;
        }
        var behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + LOOK_AHEAD));
        return !PART.matcher(behind).find();
    }
}
