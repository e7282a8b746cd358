package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The technologies that running text mentions, leaving out those that are part of something else. */
final class TechnologyMentions {
    private static final Wording VERSION = Wording.of("[\\s\\d.v+x]*");
    private static final Wording PART = Wording.of(
            "^(?:[_@]|-(?!(?:based|native|compatible|first|only|powered|specific|driven|side|to|backed|compliant|hosted|managed)\\b)|\\.[a-z]|://)");
    /** The first half of a compound: 'Unicode-NFC' is no radio. */
    private static final Wording FIRST_HALF = Wording.of("[\\p{L}\\p{N}][-‑]$");

    /** The beginning of a sign's name, as in {@code :brand-redis:}. */
    private static final Wording SIGN = Wording.of(":[a-z0-9_-]*$");

    private static final Wording NEGATED = Wording.ofAnyCase(
            "\\b(?:not|no|never|without|avoid(?:ing|s)?|instead of|rather than)\\s+(?:(?:an?|the|use|using)\\s+)?$"
                    + "|(?:\\b(?:not|never|cannot)|n['’]t)\\s+(?:use|write|need|want|generate|produce|introduce|require|install|run)\\s+(?:an?\\s|any\\s|the\\s)?$");
    /** What is done to a technology by those who attack, or what fails about it. */
    private static final Wording ATTACK = Wording.ofAnyCase(
            "^(?:\\s?/\\s?[\\p{L}\\p{N}]+)*\\s+(?:(?:[\\p{L}]+\\s)?(?:injections?|splitting|smuggling|spoofing|poisoning|hijacking|flooding|rebinding|stripping|pollution)|(?:resolution|propagation|lookup|handshake|connection) (?:failures?|errors?|timeouts?))\\b");

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}.+#]*";
    private static final Wording NEXT = Wording.of(
            "^(?:\\s?[/|→]\\s?|,\\s+(?:(?:and|or)\\s+)?|\\s+(?:and|or|&)\\s+)(" + NAME + ")(?=[\\s,;.)/→]|$)");
    private static final Wording PREVIOUS = Wording.of(
            "(?<![\\p{L}\\p{N}-])(" + NAME + ")(?:\\s?[/|→]\\s?|,\\s+(?:(?:and|or)\\s+)?|\\s+(?:and|or|&)\\s+)$");
    private static final Wording PART_OF_NAME = Wording.of("\\S\\s\\p{Lu}[\\p{L}\\p{N}]*\\s$");

    /** Words that make an everyday word in front of them the name of a technology: 'Express servers', 'in R'. */
    private static final String CODE =
            "(?:packages?|librar(?:y|ies)|code|codebases?|scripts?|servers?|apps?|applications?|modules?|programs?|crates?|runtimes?|compilers?|SDKs?|APIs?|clusters?|jobs?|ecosystem|services?|projects?)\\b";

    private static final Wording CUE = Wording.of("(?<=[\\p{Ll},(]\\s?)(" + NAME + ")(?=\\s+" + CODE + ")"
            + "|(?<=\\p{Ll}\\s(?:in|using|with|from)\\s)(" + NAME + ")(?=[.,;)]|\\s+(?:and|or|to|for|with)\\b|$)");
    /** 'Error tracking (Sentry)': a name alone where the sentence has named others. */
    private static final Wording IN_PARENTHESES = Wording.of("(?<=\\p{Ll} \\()" + NAME + "(?=\\))");

    /** Several names there: one that is sure makes the others names, too. */
    private static final Wording ENUMERATED = Wording.of("\\([^()]{3,200}\\)");

    private static final Wording ENUMERATED_NAME = Wording.of("(?<=[(,] ?)" + NAME + "(?=[,)])");

    private static final Wording SENTENCE_START = Wording.of("(?:^|[.!?:]\\s+|[–—]\\s+)[\"'(*]*$");
    private static final Wording CAPITALIZED = Wording.of("\\p{Lu}\\p{Ll}+");
    /** What stands behind a name at the start of a sentence, and not behind a verb or an adjective there. */
    private static final Wording BEHIND_NAME = Wording.of(
            "^(?:[^\\p{L}\\s]|\\s+(?:[^\\p{Ll}]|(?:for|with|in|on|and|or|via|by|to|as|using|is|has|from|v\\d|" + CODE
                    + ")\\b)|\\s*$)");

    private static final Wording PERSON = Wording.ofAnyCase(
            "^(?:[ -][\\p{L}-]+)?[ -](?:engineer|developer|architect|designer|analyst|scientist|manager|lead|specialist|expert|consultant|administrator|tester|programmer)(s?)\\b");
    private static final Wording ADDRESSED = Wording.ofAnyCase("\\b(?:are|am|as|is) (?:an?|the)(?: [\\p{L}-]+){0,3} $");
    private static final Wording MORE = Wording.of("^(?: \\p{Lu}[\\p{L}\\p{N}]*){1,2}");
    private static final int LOOK_AHEAD = 48;
    private static final int LOOK_BACK = 40;

    private final Names names;
    private final Slug self;
    private final Abbreviations abbreviations;
    private final ShownNames shown;

    TechnologyMentions(Scope scope) {
        this.names = scope.names();
        this.self = scope.self();
        this.abbreviations = new Abbreviations(scope.outline(), scope.names());
        this.shown = new ShownNames(scope);
    }

    List<Mention<Term>> in(Text text) {
        var plain = text.plain();
        var named = new TreeMap<Integer, Mention<Term>>();
        names.technologiesIn(plain).stream()
                .filter(mention -> isName(plain, mention))
                .map(mention -> longest(plain, mention))
                .forEach(mention -> named.put(mention.start(), mention));
        cued(CUE, plain, named);
        shown.in(plain).forEach(mention -> named.putIfAbsent(mention.start(), mention));
        if (!named.isEmpty()) {
            cued(IN_PARENTHESES, plain, named);
            enumerated(plain, named);
        }
        if (named.isEmpty()) {
            return List.of();
        }
        var code = new TreeMap<Integer, Mark>();
        text.marks(Mark.Kind.CODE).forEach(mark -> code.put(mark.start(), mark));
        return withNeighbours(named, plain).stream()
                .filter(mention -> standsAlone(plain, mention))
                .filter(mention -> !isPartOfRole(plain, mention)
                        && !isOther(plain, plain.substring(mention.start(), mention.end()), mention.named()))
                .filter(mention -> {
                    var around = code.floorEntry(mention.start());
                    return around == null || !isInCommand(plain, around.getValue(), mention);
                })
                .toList();
    }

    /** Whether a name is an abbreviation of something else here. */
    boolean isOther(String text, String written, Term term) {
        return abbreviations.isOther(text, written, term);
    }

    /** At the start of a sentence each word has a capital: one that is a name by its capital alone must show more. */
    private boolean isName(String text, Mention<Term> mention) {
        var written = text.substring(mention.start(), mention.end());
        return !CAPITALIZED.matches(written)
                || !SENTENCE_START.isIn(before(text, mention.start()))
                || BEHIND_NAME.isIn(behind(text, mention.end()))
                || !names.technologiesIn(written.toLowerCase(Locale.ROOT)).isEmpty();
    }

    /** 'AWS Config' is more than 'AWS', though its words are everyday words. */
    private Mention<Term> longest(String text, Mention<Term> mention) {
        var more = MORE.beginning(behind(text, mention.end()));
        if (more.isEmpty()) {
            return mention;
        }
        var end = mention.end() + more.get().end();
        while (end > mention.end()) {
            var longer = names.technology(text.substring(mention.start(), end)).orElse(null);
            if (longer != null && !longer.equals(mention.named())) {
                return new Mention<>(mention.start(), end, longer);
            }
            end = text.lastIndexOf(' ', end - 1);
        }
        return mention;
    }

    private void cued(Wording cues, String text, TreeMap<Integer, Mention<Term>> named) {
        for (var cue : cues.all(text)) {
            var start = cue.start();
            var end = cue.end();
            names.technology(cue.group())
                    .filter(term -> term.name().contains(cue.group()))
                    .ifPresent(term -> named.putIfAbsent(start, new Mention<>(start, end, term)));
        }
    }

    /** '(Unity editor plugins, Godot)': an everyday word that is an item of its own. */
    private void enumerated(String text, TreeMap<Integer, Mention<Term>> named) {
        for (var list : ENUMERATED.all(text)) {
            var first = named.ceilingEntry(list.start());
            if (first != null && first.getValue().end() <= list.end()) {
                for (var name : ENUMERATED_NAME.all(list.group())) {
                    var at = list.start() + name.start();
                    names.technology(name.group())
                            .ifPresent(term -> named.putIfAbsent(
                                    at, new Mention<>(at, at + name.group().length(), term)));
                }
            }
        }
    }

    /** 'Android developers' are people; what the role itself is called after counts. */
    private boolean isPartOfRole(String text, Mention<Term> mention) {
        var person = PERSON.beginning(behind(text, mention.end())).orElse(null);
        if (person == null || ADDRESSED.isIn(before(text, mention.start()))) {
            return false;
        }
        var role = names.role(text.substring(mention.start(), mention.end() + person.end()));
        return (role.known() || !person.group(1).isEmpty()) && !role.slug().equals(self);
    }

    /** An everyday word that is enumerated beside a technology names one, too: 'Unity, Unreal Engine or Godot'. */
    private List<Mention<Term>> withNeighbours(TreeMap<Integer, Mention<Term>> named, String text) {
        var all = new TreeMap<>(named);
        for (var mention : named.values()) {
            var next = next(mention, text);
            while (next != null && all.putIfAbsent(next.start(), next) == null) {
                next = next(next, text);
            }
            var previous = previous(mention, text);
            while (previous != null && all.putIfAbsent(previous.start(), previous) == null) {
                previous = previous(previous, text);
            }
        }
        return List.copyOf(all.values());
    }

    private @Nullable Mention<Term> next(Mention<Term> mention, String text) {
        var end = mention.end();
        return NEXT.beginning(behind(text, end))
                .flatMap(next -> names.technology(next.group(1))
                        .map(term -> new Mention<>(end + next.start(1), end + next.end(1), term)))
                .orElse(null);
    }

    private @Nullable Mention<Term> previous(Mention<Term> mention, String text) {
        var before = before(text, mention.start());
        var from = mention.start() - before.length();
        return PREVIOUS.first(before)
                .filter(previous -> !PART_OF_NAME.isIn(before(text, from + previous.start(1))))
                .flatMap(previous -> names.technology(previous.group(1))
                        .map(term -> new Mention<>(from + previous.start(1), from + previous.end(1), term)))
                .orElse(null);
    }

    /** Inline code that is more than the name is a command, a path or an expression. */
    private static boolean isInCommand(String text, Mark code, Mention<Term> mention) {
        return mention.end() <= code.end()
                && !VERSION.matches(
                        text.substring(code.start(), mention.start()) + text.substring(mention.end(), code.end()));
    }

    /** A name that is part of a file name, a path, a slug or an address is not the technology. */
    private static boolean standsAlone(String text, Mention<Term> mention) {
        var before = before(text, mention.start());
        var behind = behind(text, mention.end());
        return !NEGATED.isIn(before)
                && !ATTACK.begins(behind)
                && !FIRST_HALF.isIn(before)
                && !(text.startsWith(":", mention.end()) && SIGN.isIn(before))
                && !PART.isIn(behind);
    }

    private static String before(String text, int offset) {
        return text.substring(Math.max(0, offset - LOOK_BACK), offset);
    }

    private static String behind(String text, int offset) {
        return text.substring(offset, Math.min(text.length(), offset + LOOK_AHEAD));
    }
}
