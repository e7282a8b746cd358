package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Term;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The technologies that running text mentions, leaving out those that are part of something else. */
final class TechnologyMentions {
    private static final Pattern VERSION = Pattern.compile("[\\s\\d.v+x]*");
    private static final Pattern PART = Pattern.compile(
            "^(?:[_@]|-(?!(?:based|native|like|compatible|style|first|only|powered|specific|driven|side|to|backed|compliant|hosted|managed)\\b)|\\.[a-z]|://)");
    private static final int LOOK_AHEAD = 24;

    private TechnologyMentions() {}

    static List<Mention<Term>> in(Text text, Names names) {
        var code = new TreeMap<Integer, Mark>();
        text.marks(Mark.Kind.CODE).forEach(mark -> code.put(mark.start(), mark));
        return names.technologiesIn(text.plain()).stream()
                .filter(mention -> standsAlone(text.plain(), mention))
                .filter(mention -> {
                    var around = code.floorEntry(mention.start());
                    return around == null || !isInCommand(text.plain(), around.getValue(), mention);
                })
                .toList();
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
        var before = mention.start() > 0 ? text.charAt(mention.start() - 1) : ' ';
        if (before == '.' || before == '@' || before == '_' || before == '-' || before == '\\') {
            return false;
        }
        var behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + LOOK_AHEAD));
        return !PART.matcher(behind).find();
    }
}
