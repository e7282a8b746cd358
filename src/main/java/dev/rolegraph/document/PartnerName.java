package dev.rolegraph.document;

import dev.rolegraph.document.PartnerNames.Trust;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides whether a phrase names one partner. */
final class PartnerName {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 6;
    private static final int MOST_GIVEN_WORDS = 4;
    private static final Wording KEBAB = Wording.of("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");
    private static final Wording AGENT = Wording.of("\\s+agents?$");
    private static final Wording ANY = Wording.ofAnyCase("(?:an?|any|each|every)\\s");

    private final Names names;
    private final Slug self;
    /** One phrase is asked after in many ways: as all of a list, as its first, as its last. */
    private final Map<Trust, Map<String, Optional<RoleName>>> known = new EnumMap<>(Trust.class);

    PartnerName(Names names, Slug self) {
        this.names = names;
        this.self = self;
        for (var trust : Trust.values()) {
            known.put(trust, new HashMap<>());
        }
    }

    Optional<RoleName> one(String phrase, Trust trust) {
        return phrase.length() > LONGEST
                ? Optional.empty()
                : known.get(trust).computeIfAbsent(phrase, asked -> told(asked, trust));
    }

    private Optional<RoleName> told(String phrase, Trust trust) {
        var bare = PartnerWords.bare(phrase);
        if (bare.isEmpty()
                || Words.count(bare) > MOST_WORDS
                || Words.isPlaceholder(bare)
                || PartnerWords.isGeneric(bare)) {
            return Optional.empty();
        }
        if (RoleWords.isNounAlone(bare)
                        && (trust.compareTo(Trust.NAMED) < 0 || !RoleWords.isWorker(bare) || ANY.begins(phrase))
                || trust.compareTo(Trust.PLAIN) < 0 && !KEBAB.matches(AGENT.replaceFirst(bare, ""))) {
            return Optional.empty();
        }
        var role = names.role(bare);
        var isOther = !role.slug().isBlank() && !role.slug().equals(self);
        return isOther && (role.known() || isLikely(bare, trust)) && !isSelf(bare)
                ? Optional.of(role)
                : Optional.empty();
    }

    /** Whether a phrase could name a partner that the vocabulary does not know. */
    boolean mayName(String phrase) {
        return Words.count(phrase) <= MOST_GIVEN_WORDS
                && !phrase.contains("[")
                && !Words.isPlaceholder(phrase)
                && !PartnerWords.isGeneric(phrase)
                && !isSelf(phrase)
                && names.technology(phrase).isEmpty()
                && names.technologiesIn(phrase).isEmpty();
    }

    private boolean isLikely(String bare, Trust trust) {
        if (RoleWords.endsLikeRole(bare)) {
            return names.technology(bare).isEmpty() && RoleWords.readsLikeName(bare);
        }
        return switch (trust) {
            case SLUG, PLAIN -> false;
            case DOER ->
                RoleWords.endsLikeDoer(AGENT.replaceFirst(bare, ""))
                        && names.technology(bare).isEmpty();
            case NAMED ->
                KEBAB.matches(bare)
                                && !RoleWords.endsLikeDocument(bare)
                                && names.technology(bare).isEmpty()
                        || RoleWords.endsLikeGroup(bare);
            case GIVEN ->
                Words.count(bare) <= MOST_GIVEN_WORDS
                        && names.technology(bare).isEmpty()
                        && names.technologiesIn(bare).isEmpty()
                        && Character.isLetter(bare.codePointAt(0));
        };
    }

    /** Whether a phrase names the role itself. */
    boolean isSelf(String phrase) {
        var bare = PartnerWords.bare(phrase);
        return !bare.isEmpty()
                && (Slug.of(bare).equals(self) || names.role(bare).slug().equals(self));
    }

    /** 'Design', where only people can stand, is short for its team. */
    Optional<RoleName> department(String phrase) {
        var bare = PartnerWords.bare(phrase);
        return bare.isEmpty() || !Character.isUpperCase(bare.codePointAt(0)) ? Optional.empty() : team(bare);
    }

    /** The team of what a phrase names, if there is such a team. */
    Optional<RoleName> team(String part) {
        var bare = PartnerWords.bare(part);
        return bare.isEmpty() || Words.count(bare) > 2
                ? Optional.empty()
                : one(bare + (Character.isUpperCase(bare.codePointAt(0)) ? " Team" : " team"), Trust.PLAIN)
                        .filter(RoleName::known);
    }
}
