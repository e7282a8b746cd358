package dev.rolegraph.document;

import static dev.rolegraph.document.Wordings.row;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
import java.util.Optional;

/**
 * Where partners stand to the role, said by no more than a word in front of them: {@code From: X}, {@code After X},
 * {@code Complements: X}. Such a word counts only where partners are listed, and is never what they work on.
 */
enum Direction {
    /** What they do comes to the role. */
    INWARD,
    /** What the role does goes to them. */
    OUTWARD,
    /** Nothing goes one way. */
    BESIDE,
    /** They come before the role in the order of work, where the heading says that it is an order. */
    AFTER,
    /** They come behind it. */
    BEFORE;

    private static final Wordings<Direction> OF_ROLES = new Wordings<>(List.of(
            row(
                    INWARD,
                    "from|incoming|inbound|follows|preceded by|predecessors?|triggered by|(?:previous|preceding)(?: phase| step| stage)?"),
            row(
                    OUTWARD,
                    "to|outgoing|outbound|precedes|followed by|successors?|feeds(?: into)?|(?:next|following)(?: phase| step| stage)?"),
            row(
                    BESIDE,
                    "with|alongside|together with|complements?|complemented by|supplements?|(?:in )?parallel(?: with| to)?"),
            row(AFTER, "(?:runs |comes )?after"),
            row(BEFORE, "(?:runs |comes )?before")));

    /** What is listed behind these are things most of the time. */
    private static final Wordings<Direction> OF_THINGS = new Wordings<>(
            List.of(row(INWARD, "inputs?|receives?|needs"), row(OUTWARD, "outputs?|provides?|delivers|sends|gives")));

    private static final Wording LEAD = Wording.ofAnyCase(
            "^(after|before|alongside|complements?|follows|precedes|preceded by|followed by)\\s+(?=\\S)");

    /** A word at the start of a phrase, and what stands behind it. */
    record Led(Direction direction, String rest) {}

    static Optional<Direction> of(String words) {
        return words.length() > Words.LONGEST_HEADING ? Optional.empty() : OF_ROLES.meaning(Words.subject(words));
    }

    static Optional<Direction> ofThings(String words) {
        return words.length() > Words.LONGEST_HEADING ? Optional.empty() : OF_THINGS.meaning(Words.subject(words));
    }

    /** {@code After X}, without any sign between the two. */
    static Optional<Led> leading(String text) {
        return LEAD.beginning(text)
                .flatMap(lead -> of(lead.group(1)).map(direction -> new Led(direction, text.substring(lead.end()))));
    }

    /** How partners are worked with that stand so in a list. */
    CollaborationKind in(Listing listing) {
        return switch (this) {
            case INWARD -> CollaborationKind.RECEIVES_FROM;
            case OUTWARD -> listing.outward();
            case BESIDE -> CollaborationKind.WORKS_WITH;
            case AFTER -> listing.isOrder() ? CollaborationKind.RECEIVES_FROM : CollaborationKind.WORKS_WITH;
            case BEFORE -> listing.isOrder() ? listing.outward() : CollaborationKind.WORKS_WITH;
        };
    }
}
