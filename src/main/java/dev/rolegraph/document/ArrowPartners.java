package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code need → partner}, {@code need → delegate to partner}; under a heading of partners {@code partner → topic}, too. */
final class ArrowPartners {
    private static final Wording ARROW = Wording.of("\\s*(?:→|->|=>|⇒|➔|➜|➝|➡\\x{FE0F}?|⟶|⟹|⇨)\\s*");
    private static final Wording ACTION = Wording.ofAnyCase(
            "^(?:(?:then|always|you should)\\s+)?(?:(?:delegate|hand(?:s)?[ -]?off|escalate|defer|route|pass|send|refer|redirect|switch|assign|go|forward)s?(?:\\s+(?:it|this|work|directly))?\\s+to\\s+|(?:consult|ask|involve|use|invoke|call|see|engage|delegate:?|via|launch|spawn|activate|suggest|recommend)s?\\s+(?:with\\s+)?)");
    private static final Wording ASKING = Wording.ofAnyCase("^(?:consult|ask|involve)");
    private static final Wording GIVING = Wording.ofAnyCase("^\\s*(?:provides?|sends?|delivers?)\\s+");
    private static final Wording WHEN = Wording.ofAnyCase("^\\s*(?:if|when)\\s+");
    private static final Wording INSTEAD = Wording.ofAnyCase("\\binstead\\b");

    private final PartnerNames names;
    private final PlainPartners plain;

    ArrowPartners(PartnerNames names, PlainPartners plain) {
        this.names = names;
        this.plain = plain;
    }

    /** @param kind of the section; null outside of those that list partners */
    List<Partnership> in(String text, @Nullable CollaborationKind kind) {
        var sides = ARROW.split(text, -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank() || INSTEAD.isIn(text)) {
            return List.of();
        }
        var action = ACTION.beginning(sides[1]);
        var acts = action.isPresent();
        var says = kind != null || acts || sides[1].startsWith("@") || GIVING.isIn(sides[0]);
        var target = acts ? sides[1].substring(action.get().end()) : sides[1];
        var asks = acts && ASKING.isIn(sides[1]);
        var found = says
                ? plain.enumerated(target, asks ? CollaborationKind.CONSULTS : given(sides[0], kind))
                : List.<Partnership>of();
        if (!found.isEmpty()) {
            return found.stream()
                    .map(one -> one.topics().isEmpty() ? one.on(Topics.of(topic(sides[0]))) : one)
                    .toList();
        }
        return kind == null ? List.of() : before(sides, kind);
    }

    /** 'Use X for this', 'Ask X about that': an action on a partner without an arrow, where partners are listed. */
    List<Partnership> acting(String text, CollaborationKind kind) {
        var action = ACTION.beginning(text);
        if (action.isEmpty() || INSTEAD.isIn(text)) {
            return List.of();
        }
        var asks = ASKING.isIn(text);
        return plain.in(
                text.substring(action.get().end()).replaceFirst("(?i)\\s+agent\\b", ""),
                asks ? CollaborationKind.CONSULTS : given("", kind));
    }

    private List<Partnership> before(String[] sides, CollaborationKind kind) {
        var partners = names.all(sides[0], PartnerNames.Trust.NAMED);
        return partners.isEmpty() ? List.of() : List.of(new Partnership(partners, kind, Topics.of(sides[1])));
    }

    private static CollaborationKind given(String need, @Nullable CollaborationKind kind) {
        if (GIVING.isIn(need)) {
            return CollaborationKind.PROVIDES_TO;
        }
        return kind == null || kind == CollaborationKind.WORKS_WITH ? CollaborationKind.DELEGATES_TO : kind;
    }

    private static String topic(String need) {
        return WHEN.replaceFirst(GIVING.replaceFirst(need, ""), "");
    }
}
