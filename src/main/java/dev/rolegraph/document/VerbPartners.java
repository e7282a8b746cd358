package dev.rolegraph.document;

import dev.rolegraph.role.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Partners in sentences: 'Coordinate with X on Y', 'Guide X on Y', 'Receive Y from X'. */
final class VerbPartners {
    private static final Pattern FIRST_WORD =
            Pattern.compile("^[@`]*([a-z][a-z0-9]*(?:-[a-z0-9]+)+)[`]*(?:\\s+agents?)?");
    private static final Wording NOT = Wording.ofAnyCase(
            "(?:\\b(?:not|never|without|avoid|no need to|instead of|rather than|unlike|cannot|before|if you)|n['’]t)\\s+(?:\\w+\\s+){0,2}$");
    private static final Wording CLAUSE_START = Wording.ofAnyCase(
            "(?:^|[.;:!,–—-]\\s*|\\b(?:and|then|to|also|or|must|should|will|actively|proactively|directly)\\s+)[\\s\"'(*]*$");
    /** 'Notes, support and sales': what is joined to other nouns is no verb. */
    private static final Wording JOINED = Wording.ofAnyCase("\\s*(?:(?:and|or)\\b|[,/&])");

    private static final Wording INSTEAD = Wording.ofAnyCase("\\binstead\\b");
    private static final Pattern JOINT = Pattern.compile("[,;]|\\s(?:and|or|&)\\s");
    private static final Automaton HEADS = Automaton.of(
            Automaton.Extent.ANYWHERE, Verb.ALL.stream().map(Verb::head).toList());
    private static final Automaton TAILS = Automaton.of(
            Automaton.Extent.ANYWHERE, Verb.ALL.stream().map(Verb::tail).toList());
    private static final int LOOK_BACK = 40;
    private static final int MOST_OBJECT_WORDS = 5;
    private static final int LONGEST = 1500;

    private final PartnerNames names;
    private final RepeatedPreposition again;

    VerbPartners(PartnerNames names) {
        this.names = names;
        this.again = new RepeatedPreposition(names);
    }

    /** What a text says of working together, one partnership a verb. */
    List<Partnership> in(String text, PartnerNames.Trust trust) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        var begun = HEADS.through(text) & ~Automaton.UNSURE;
        var possible = begun == 0 ? 0 : begun & TAILS.through(text);
        if (possible == 0) {
            return List.of();
        }
        var ahead = new Ahead(text, trust, possible);
        var found = new ArrayList<FoundPartners>();
        var from = 0;
        while (from < text.length()) {
            var next = earlier(
                    ahead.first(from), found.isEmpty() ? Optional.empty() : again.next(text, found.getLast(), from));
            if (next.isEmpty()) {
                break;
            }
            if (found.isEmpty() || next.get().isAgain() || isClause(text, found.getLast(), next.get())) {
                found.add(next.get());
            }
            from = next.get().named();
        }
        var partnerships = new ArrayList<Partnership>();
        for (var i = 0; i < found.size(); i++) {
            var end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            partnerships.add(found.get(i).partnership(text, end));
        }
        return partnerships;
    }

    /** Whether a verb begins a clause of its own, and is no part of the topic before. */
    private static boolean isClause(String text, FoundPartners before, FoundPartners next) {
        var between = text.substring(before.named(), next.start());
        return between.contains(". ") || FoundPartners.JOINS.isIn(between);
    }

    private static Optional<FoundPartners> earlier(Optional<FoundPartners> verb, Optional<FoundPartners> again) {
        return again.isPresent()
                        && (verb.isEmpty() || again.get().end() <= verb.get().start())
                ? again
                : verb;
    }

    /** What is left of a text: each verb is looked for again only behind what it was found in. */
    private final class Ahead {
        private final String text;
        private final PartnerNames.Trust trust;
        private final @Nullable FoundPartners[] next = new FoundPartners[Verb.ALL.size()];
        /** One bit for each verb that may still follow. */
        private long verbs;

        Ahead(String text, PartnerNames.Trust trust, long verbs) {
            this.text = text;
            this.trust = trust;
            this.verbs = verbs;
        }

        /** What begins first from a place on. */
        Optional<FoundPartners> first(int from) {
            FoundPartners best = null;
            for (var left = verbs; left != 0; left &= left - 1) {
                var number = Long.numberOfTrailingZeros(left);
                var found = next[number];
                if (found == null || found.start() < from) {
                    found = find(Verb.ALL.get(number), from);
                    next[number] = found;
                }
                if (found == null) {
                    verbs &= ~(1L << number);
                } else if (best == null || found.start() < best.start()) {
                    best = found;
                }
            }
            return Optional.ofNullable(best);
        }

        private @Nullable FoundPartners find(Verb verb, int from) {
            var matcher = verb.words().matcher(text);
            var matches = matcher.find(from);
            while (matches) {
                var found = read(verb, matcher, text, trust);
                if (found.isPresent()) {
                    return found.get();
                }
                matches = matcher.find();
            }
            return null;
        }
    }

    private Optional<FoundPartners> read(Verb verb, Matcher matcher, String text, PartnerNames.Trust trust) {
        var before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
        var free = verb.place() != Verb.Place.OBJECT && verb.place() != Verb.Place.AFTER_TOPIC;
        if (NOT.isIn(before) || !free && !CLAUSE_START.isIn(before)) {
            return Optional.empty();
        }
        var rest = text.substring(matcher.end());
        if (verb.place() == Verb.Place.OBJECT && JOINED.begins(rest)) {
            return Optional.empty();
        }
        if (INSTEAD.isIn(FoundPartners.sentence(rest))) {
            return Optional.empty();
        }
        var phrase = FoundPartners.phrase(rest);
        var tooLong = verb.place() == Verb.Place.OBJECT && Words.count(phrase) > MOST_OBJECT_WORDS;
        var partners = tooLong ? List.<RoleName>of() : names.all(phrase, trust(verb, trust));
        var named = length(phrase, partners, trust(verb, trust));
        var end = phrase.length();
        if (partners.isEmpty() && (verb.place() == Verb.Place.BEHIND || verb.place() == Verb.Place.AFTER_TOPIC)) {
            partners = names.departments(phrase);
        }
        if (partners.isEmpty() && verb.place() != Verb.Place.MEANS && verb.place() != Verb.Place.NAMED) {
            var word = FIRST_WORD.matcher(phrase);
            if (word.lookingAt()) {
                // More words follow, which an adjective with a hyphen would have, too: 'long-term plans'.
                partners =
                        names.all(word.group(1), trust == PartnerNames.Trust.PLAIN ? trust : PartnerNames.Trust.DOER);
                named = word.end();
                end = named;
            }
        }
        return partners.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundPartners(
                        verb,
                        partners,
                        verb.place() == Verb.Place.AFTER_TOPIC ? matcher.group(1) : null,
                        matcher.start(),
                        matcher.end() + named,
                        matcher.end() + end,
                        verb.place() == Verb.Place.BEHIND || verb.place() == Verb.Place.AFTER_TOPIC
                                ? lastWord(matcher.group())
                                : null,
                        false));
    }

    /** How much of a phrase names its partners: of 'X and maps', which goes on 'from Y', the first word. */
    private int length(String phrase, List<RoleName> partners, PartnerNames.Trust trust) {
        var joints = JOINT.matcher(phrase);
        while (!partners.isEmpty() && joints.find()) {
            if (names.all(phrase.substring(0, joints.start()), trust).equals(partners)) {
                return joints.start();
            }
        }
        return phrase.length();
    }

    private static String lastWord(String said) {
        var words = said.strip().split("\\s+");
        return words[words.length - 1];
    }

    private static PartnerNames.Trust trust(Verb verb, PartnerNames.Trust trust) {
        return switch (verb.place()) {
            case BEHIND, OBJECT, AFTER_TOPIC -> trust;
            case MEANS -> PartnerNames.Trust.DOER;
            case NAMED -> PartnerNames.Trust.SLUG;
        };
    }
}
