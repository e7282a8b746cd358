package dev.rolegraph.vocabulary;

import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.Slug;
import dev.rolegraph.vocabulary.Title.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a phrase means, taken as the name of a role: first by the vocabulary, else by rule. */
final class RolePhrase {
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("^@+|\\.(?:agent\\.)?md$|['’]s$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)");
    /** Words for the document rather than for the role. */
    private static final Set<String> NOISE = Set.of(
            "agent",
            "agents",
            "subagent",
            "subagents",
            "template",
            "persona",
            "personality",
            "mode",
            "chatmode",
            "instructions");

    private static final Set<String> LEVELS =
            Set.of("senior", "sr", "junior", "jr", "principal", "staff", "midlevel", "mid");

    /** Behind the noun: 'Engineer II', 'Engineer (senior)'. */
    private static final Set<String> LEVELS_AT_END = Set.of("senior", "junior", "ii", "iii", "iv");

    /** 'Mid-level', 'mid to senior'. */
    private static final Set<String> AFTER_LEVELS = Set.of("level", "to");

    private final String written;
    private final Title title;

    private RolePhrase(String written) {
        this.written = written;
        var hasAside = written.indexOf('(') >= 0;
        var plain = Phrase.plain(hasAside ? ASIDE.matcher(written).replaceAll("") : written);
        this.title = Title.of(isWords(plain) ? plain : ADDRESS.matcher(plain).replaceAll(""));
    }

    /** Whether no sign of an address can be in a phrase. */
    private static boolean isWords(String phrase) {
        return phrase.indexOf('@') < 0
                && phrase.indexOf('.') < 0
                && phrase.indexOf('\'') < 0
                && phrase.indexOf('’') < 0;
    }

    static RoleName meaning(String phrase, Shelf roles) {
        // What is longer is no name; it only has to be answered in time.
        return phrase.length() > LONGEST
                ? new RoleName(phrase, Slug.of(phrase), phrase, RoleNature.ROLE, false)
                : new RolePhrase(phrase).meaning(roles);
    }

    private RoleName meaning(Shelf roles) {
        var core = core();
        return known(title, roles)
                .or(() -> core == title ? Optional.empty() : known(core, roles))
                .map(entry -> named(entry, written))
                .orElseGet(() -> byRule(core));
    }

    static RoleName named(Entry entry, String written) {
        return new RoleName(written, entry.slug(), entry.name(), entry.nature(), true);
    }

    private static Optional<Entry> known(Title title, Shelf roles) {
        var found = roles.named(title.key());
        var one = found.isPresent() ? title : title.singular();
        return one == title ? found : roles.named(one.key());
    }

    /** The title without level and noise; the whole title where nothing else is in it. */
    private Title core() {
        var kept = new ArrayList<Word>();
        var words = withoutNoise(title.words());
        var afterLevel = false;
        for (var i = 0; i < words.size(); i++) {
            var isLast = i == words.size() - 1;
            var next = isLast ? "" : words.get(i + 1).folded();
            var word = words.get(i).folded();
            var isLevel = isLast
                    ? LEVELS_AT_END.contains(word)
                    : LEVELS.contains(word) || (word.equals("entry") && next.equals("level"));
            var dropped = isLevel || (afterLevel && AFTER_LEVELS.contains(word));
            afterLevel = dropped;
            if (!dropped) {
                kept.add(words.get(i));
            }
        }
        var hasName =
                kept.size() < title.words().size() && kept.stream().anyMatch(word -> !Nouns.isOpen(word.folded()));
        return hasName ? new Title(kept) : title;
    }

    /** 'Agent' is noise at either end, but neither in 'Voice Agent Tester' nor before one word: 'Agent Tester'. */
    private static List<Word> withoutNoise(List<Word> words) {
        var to = words.size();
        while (to > 0 && NOISE.contains(words.get(to - 1).folded())) {
            to--;
        }
        var from = to > 2 && NOISE.contains(words.getFirst().folded()) ? 1 : 0;
        return words.subList(from, to);
    }

    private RoleName byRule(Title core) {
        if (Nouns.isSystem(core.head())) {
            return new RoleName(written, new Slug(core.key()), core.display(), RoleNature.SYSTEM, false);
        }
        var one = core.singular();
        var isBarePlural = core.words().size() == 1 && !one.equals(core);
        if (isBarePlural || Nouns.isGroup(one.head()) || isOpenClass(core)) {
            var named = one.without(word -> Nouns.isOpen(word.folded()));
            var body = named.isEmpty() ? one : named;
            return new RoleName(written, new Slug(body.key()), body.display(), RoleNature.GROUP, false);
        }
        return new RoleName(written, new Slug(one.key()), one.display(), RoleNature.ROLE, false);
    }

    /** 'Other designers', 'language-specific architects': which of them is left open. */
    private static boolean isOpenClass(Title title) {
        return title.words().size() > 1
                && title.words().stream()
                        .anyMatch(word ->
                                Nouns.isOpen(word.folded()) || word.folded().equals("specific"));
    }
}
