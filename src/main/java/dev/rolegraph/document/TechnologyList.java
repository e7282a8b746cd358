package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The technologies that a text enumerates. */
final class TechnologyList {
    /**
     * A technology as the list has it.
     *
     * @param known null where the vocabulary does not know it
     * @param head what it stands in parentheses behind
     */
    record Named(
            String written,
            Slug slug,
            @Nullable Term known,
            @Nullable String head) {
        static Named of(String written, Term term) {
            return new Named(written, term.slug(), term, null);
        }

        Named headless() {
            return new Named(written, slug, known, null);
        }

        /** Whether what is mentioned is part of this: 'AWS' of 'AWS IAM'. */
        boolean isMoreThan(Mention<Term> mention, String text) {
            var length = mention.end() - mention.start();
            var from = text.lastIndexOf(written, mention.start());
            return written.length() > length && from >= 0 && mention.end() <= from + written.length();
        }
    }

    /** How an everyday word must be written where it stands to be taken for a technology. */
    private enum Trust {
        UNAMBIGUOUS,
        /** With the capital of its name. */
        CAPITAL,
        ANY_CASE
    }

    private static final Wording PATH = Wording.of("^[~.]?/.*|.*[/\\\\]$|^[<$~].*");
    private static final Wording SPLIT = Wording.of("\\s+(?:and|or|&|\\+)\\s+|\\s*/\\s*|\\s+(?:with|for|on|via)\\s+");
    /** What is longer names nothing, and would cost time. */
    private static final int LONGEST = 300;

    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_CATEGORY_WORDS = 4;

    private final Names names;
    private final TechnologyPlace place;
    private final TermList list;
    private final Set<String> code;
    private final long known;

    private TechnologyList(Text text, TechnologyPlace place, Names names) {
        this.names = names;
        this.place = place;
        this.list = TermList.of(withoutCommands(text));
        this.code = text.marks(Mark.Kind.CODE).map(text::of).collect(Collectors.toSet());
        this.known = list.phrases().stream()
                .filter(phrase -> names.technology(phrase.text()).isPresent())
                .count();
    }

    static TechnologyList of(Text text, TechnologyPlace place, Names names) {
        return new TechnologyList(text, place, names);
    }

    /** Whether one phrase lists several: 'Docker and Podman'. */
    static List<String> parts(String phrase) {
        var parts = new ArrayList<String>();
        for (var part : SPLIT.split(phrase, 0)) {
            var clean = TermList.clean(part);
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        return parts;
    }

    TechnologyPlace place() {
        return place;
    }

    TermList terms() {
        return list;
    }

    List<Named> named() {
        var trust = place == TechnologyPlace.PACKAGES || isMostlyKnown()
                ? Trust.ANY_CASE
                : place.compareTo(TechnologyPlace.SKILLS) >= 0 || place == TechnologyPlace.ABILITIES && isAllKnown()
                        ? Trust.CAPITAL
                        : Trust.UNAMBIGUOUS;
        var found = new ArrayList<Named>();
        for (var phrase : list.phrases()) {
            if (place == TechnologyPlace.PACKAGES && phrase.head() != null && !isKnown(phrase)) {
                continue; // 'ropekit (core)': what it is for.
            }
            for (var part : named(phrase.text(), trust)) {
                found.add(new Named(part.written, part.slug, part.known, category(phrase.head())));
            }
        }
        return found;
    }

    /** A list of technologies says nothing else; a sentence that names one does. */
    boolean isAllKnown() {
        var known = list.phrases().stream()
                .filter(phrase -> isAllNames(phrase.text()))
                .count();
        return known * 2 > list.phrases().size();
    }

    private boolean isAllNames(String phrase) {
        var isKnown = names.technology(phrase).isPresent()
                || parts(phrase).stream()
                        .allMatch(part -> names.technology(part).isPresent());
        return isKnown && !named(phrase, Trust.ANY_CASE).isEmpty();
    }

    private boolean isMostlyKnown() {
        return known > 1 && known * 2 >= list.phrases().size();
    }

    private @Nullable String category(@Nullable String head) {
        return head == null
                        || Words.count(head) > MOST_CATEGORY_WORDS
                        || !named(head, Trust.ANY_CASE).isEmpty()
                ? null
                : head;
    }

    /** Inline code with white space or a path in it is a command, no list. */
    private String withoutCommands(Text text) {
        if (text.marks().isEmpty()) {
            return text.plain();
        }
        var plain = new StringBuilder(text.plain());
        text.marks(Mark.Kind.CODE)
                .filter(mark -> {
                    var written = text.of(mark);
                    return written.indexOf('/') >= 0 && !written.startsWith("@")
                            || written.indexOf(' ') >= 0
                                    && names.technology(written).isEmpty();
                })
                .forEach(mark -> plain.replace(mark.start(), mark.end(), ",".repeat(mark.end() - mark.start())));
        return plain.toString();
    }

    /** What a phrase of a list names: itself, or its parts where it joins two. */
    private List<Named> named(String phrase, Trust trust) {
        if (phrase.length() > LONGEST || Words.count(phrase) > LONGEST_PHRASE || PATH.matches(phrase)) {
            return List.of();
        }
        var whole = one(phrase, trust);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        var parts = parts(phrase);
        var alone = parts.size() > 1 ? Optional.<Named>empty() : unknown(phrase);
        if (alone.isPresent()) {
            return List.of(alone.get());
        }
        if (parts.size() == 1 && parts.getFirst().equals(phrase)) {
            return List.of();
        }
        var areNames = place.listsUnknown()
                && parts.stream().allMatch(part -> names.technology(part).isPresent() || ListedNames.isLikely(part));
        var named = new ArrayList<Named>();
        var mentioned = names.technologiesIn(phrase);
        for (var part : parts) {
            one(part, trust)
                    .filter(name -> isAlsoIn(mentioned, name))
                    .or(() -> unknown(part).filter(name -> areNames || ListedNames.isSure(part, isCode(part))))
                    .ifPresent(named::add);
        }
        return named;
    }

    /** 'MQL/SQL' hides a name that its second half is alone. */
    private boolean isAlsoIn(List<Mention<Term>> mentioned, Named part) {
        return names.technologiesIn(part.written()).isEmpty()
                || mentioned.stream().anyMatch(mention -> mention.named().equals(part.known()));
    }

    private Optional<Named> one(String phrase, Trust trust) {
        return names.technology(phrase)
                .filter(term -> trust == Trust.ANY_CASE
                        || trust == Trust.CAPITAL && isWrittenAs(term, phrase)
                        || !names.technologiesIn(phrase).isEmpty())
                .map(term -> Named.of(phrase, term));
    }

    private Optional<Named> unknown(String phrase) {
        if (!place.listsUnknown() && !isBesideKnown(phrase)
                || names.technology(phrase).isPresent()) {
            return Optional.empty();
        }
        var others = list.phrases().size() - 1;
        var isName = ListedNames.isSure(phrase, isCode(phrase)) || known * 2 >= others && ListedNames.isLikely(phrase);
        var slug = Slug.of(ListedNames.withoutVersion(phrase));
        return isName && !slug.isBlank() && names.technologiesIn(phrase).isEmpty()
                ? Optional.of(new Named(phrase, slug, null, null))
                : Optional.empty();
    }

    private boolean isKnown(TermList.Phrase phrase) {
        return names.technology(phrase.text()).isPresent();
    }

    private boolean isCode(String phrase) {
        return place == TechnologyPlace.PACKAGES || code.contains(phrase);
    }

    boolean holdsKnown() {
        return known > 0;
    }

    /** One word among others most of which are known: 'MLflow, DVC and Neptune'. */
    private boolean isBesideKnown(String phrase) {
        return known > 1
                && known * 3
                        >= 2
                                * list.phrases().stream()
                                        .filter(one -> !one.hasInner())
                                        .count()
                && Words.count(phrase) == 1
                && list.phrases().stream()
                        .anyMatch(one -> !one.hasInner() && one.text().equals(phrase));
    }

    /** 'rocket' is a word, 'Rocket' may be a name. */
    private static boolean isWrittenAs(Term term, String phrase) {
        return !Character.isUpperCase(term.name().codePointAt(0))
                || phrase.codePoints().anyMatch(Character::isUpperCase);
    }
}
