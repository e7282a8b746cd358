package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Partners in sentences: 'Coordinate with X on Y', 'Guide X on Y', 'Receive Y from X'. */
final class VerbPartners {
    private static final Pattern BOUNDARY = Pattern.compile(
            "\\s+(?:on|for|to|in|regarding|about|during|through|via|when|by|before|after|with|from|throughout|as|who|what|how|why|whether|that|which|where|if|using|at|around|concerning|so|while|until|into|towards?|under|between|across|over|early|whenever|is|are|handles?|can|will|must|should|has|have|because|since|unless|first|instead)\\b|(?:,|\\s(?:and|then))\\s+(?:receiv|get|provid|deliver|hand|delegat|escalat|consult|ask|support|guid|help|assist|report|direct|work|collaborat|coordinat|partner|align|review|notif|inform)(?:e|es|s|ing|y|ies|ying)?\\s|[.;:(!?]|\\s[-–—]+\\s|[–—→]|->|=>|\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_WORD =
            Pattern.compile("^[@`]*([a-z][a-z0-9]*(?:-[a-z0-9]+)+)[`]*(?:\\s+agents?)?");
    private static final Wording NOT = Wording.ofAnyCase(
            "(?:\\b(?:not|never|without|avoid|no need to|instead of|rather than|unlike|cannot|before|if you)|n['’]t)\\s+(?:\\w+\\s+){0,2}$");
    private static final Wording CLAUSE_START = Wording.ofAnyCase(
            "(?:^|[.;:!,–—-]\\s*|\\b(?:and|then|to|also|or|must|should|will|actively|proactively|directly)\\s+)[\\s\"'(*]*$");
    private static final Pattern NEED =
            Pattern.compile("(?:^|\\.\\s)(?:for|if|when|on)\\s+([^,.:]{2,100})[,:]\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Wording AUXILIARY =
            Wording.ofAnyCase("(?:\\s+(?:is|are|was|were|been|being|be|as|that|which))+\\s*$");
    /** 'Notes, support and sales': what is joined to other nouns is no verb. */
    private static final Wording JOINED = Wording.ofAnyCase("\\s*(?:(?:and|or)\\b|[,/&])");

    private static final Wording INSTEAD = Wording.ofAnyCase("\\binstead\\b");
    private static final Wording JOINS =
            Wording.ofAnyCase("(?:[,;]\\s*(?:(?:and|then|also)\\s+)*|\\s(?:(?:and|then|also)\\s+)+)$");

    private static final Sieve VERBS =
            Sieve.of(Verb.ALL.stream().map(Verb::words).toList());
    private static final int LOOK_BACK = 40;
    private static final int MOST_OBJECT_WORDS = 5;
    private static final int LONGEST = 1500;

    private final PartnerNames names;

    VerbPartners(PartnerNames names) {
        this.names = names;
    }

    /** What a text says of working together, one partnership a verb. */
    List<Partnership> in(String text, PartnerNames.Trust trust) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        var possible = VERBS.through(text);
        if (possible == 0) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        var from = 0;
        while (from < text.length()) {
            var next = first(text, from, trust, possible);
            if (next.isEmpty()) {
                break;
            }
            if (found.isEmpty() || isClause(text, found.getLast(), next.get())) {
                found.add(next.get());
            }
            from = next.get().end();
        }
        var partnerships = new ArrayList<Partnership>();
        for (var i = 0; i < found.size(); i++) {
            var end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            partnerships.add(found.get(i).partnership(text, end));
        }
        return partnerships;
    }

    /** Whether a verb begins a clause of its own, and is no part of the topic before. */
    private static boolean isClause(String text, Found before, Found next) {
        var between = text.substring(before.end(), next.start());
        return between.contains(". ") || JOINS.isIn(between);
    }

    /** @param end of the phrase that names the partners; what follows may be the topic */
    private record Found(
            Verb verb, List<RoleName> partners, @Nullable String object, int start, int end) {
        Partnership partnership(String text, int stop) {
            var topics = switch (verb.place()) {
                case AFTER_TOPIC -> Topics.of(String.valueOf(object));
                case BEHIND, OBJECT, MEANS, NAMED ->
                    verb.kind() == CollaborationKind.RECEIVES_FROM
                            ? Topics.of(wordBefore(text, start))
                            : topics(
                                    JOINS.replaceFirst(sentence(text.substring(end, stop)), ""),
                                    text.substring(0, start));
            };
            return new Partnership(partners, verb.kind(), topics);
        }
    }

    private Optional<Found> first(String text, int from, PartnerNames.Trust trust, long possible) {
        Found best = null;
        for (var left = possible; left != 0; left &= left - 1) {
            var verb = Verb.ALL.get(Long.numberOfTrailingZeros(left));
            var matcher = verb.words().matcher(text);
            var found = Optional.<Found>empty();
            var matches = matcher.find(from);
            while (matches && found.isEmpty()) {
                found = read(verb, matcher, text, trust);
                matches = found.isEmpty() && matcher.find();
            }
            if (found.isPresent() && (best == null || found.get().start() < best.start())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Found> read(Verb verb, Matcher matcher, String text, PartnerNames.Trust trust) {
        var before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
        var free = verb.place() != Verb.Place.OBJECT && verb.place() != Verb.Place.AFTER_TOPIC;
        if (NOT.isIn(before) || !free && !CLAUSE_START.isIn(before)) {
            return Optional.empty();
        }
        var rest = text.substring(matcher.end());
        if (verb.place() == Verb.Place.OBJECT && JOINED.begins(rest)) {
            return Optional.empty();
        }
        if (INSTEAD.isIn(sentence(rest))) {
            return Optional.empty();
        }
        var boundary = BOUNDARY.matcher(rest);
        boundary.find();
        var phrase = rest.substring(0, boundary.start());
        var tooLong = verb.place() == Verb.Place.OBJECT && Words.count(phrase) > MOST_OBJECT_WORDS;
        var partners = tooLong ? List.<RoleName>of() : names.all(phrase, trust(verb, trust));
        var end = boundary.start();
        if (partners.isEmpty() && verb.place() != Verb.Place.MEANS && verb.place() != Verb.Place.NAMED) {
            var word = FIRST_WORD.matcher(phrase);
            if (word.find()) {
                partners = names.all(word.group(1), trust);
                end = word.end();
            }
        }
        return partners.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        verb,
                        partners,
                        verb.place() == Verb.Place.AFTER_TOPIC ? matcher.group(1) : null,
                        matcher.start(),
                        matcher.end() + end));
    }

    private static PartnerNames.Trust trust(Verb verb, PartnerNames.Trust trust) {
        return switch (verb.place()) {
            case BEHIND, OBJECT, AFTER_TOPIC -> trust;
            case MEANS -> PartnerNames.Trust.DOER;
            case NAMED -> PartnerNames.Trust.SLUG;
        };
    }

    /** 'For screens, delegate to X': what stands before may be the topic. */
    private static List<String> topics(String behind, String before) {
        var topics = Topics.of(behind);
        var need = NEED.matcher(before);
        return topics.isEmpty() && need.find() ? Topics.of(need.group(1)) : topics;
    }

    /** 'specifications provided by …': the topic is what was provided. */
    private static String wordBefore(String text, int end) {
        var words = AUXILIARY.replaceFirst(text.substring(0, end), "").strip().split("\\s+");
        return words[words.length - 1];
    }

    private static String sentence(String rest) {
        var end = rest.indexOf(". ");
        return end < 0 ? rest : rest.substring(0, end);
    }
}
