package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RoleName;
import java.util.List;

/** Partners that an item's label names, or says how to take what stands behind it. */
final class LabelPartners {
    private static final Wording WITH = Wording.ofAnyCase("^(?:with|w/)\\s+(?=\\S)");
    private static final int MOST_PARTNER_WORDS = 6;

    private final PartnerNames names;
    private final PlainPartners plain;
    private final VerbPartners verbs;

    LabelPartners(PartnerNames names, PlainPartners plain, VerbPartners verbs) {
        this.names = names;
        this.plain = plain;
        this.verbs = verbs;
    }

    /** {@code **Design**: prototypes}: departments, where it is people that are listed; their roles where it names them. */
    List<Partnership> departments(Text text, Listing listing, boolean isOfPeople) {
        var leads = ItemPartners.FROM.begins(text.plain()) || ItemPartners.TO.begins(text.plain());
        var label = Label.of(text)
                .filter(found -> leads || isOfPeople && found.marked())
                .orElse(null);
        return label == null
                ? List.of()
                : ItemPartners.partnership(
                        names.departments(label.label().plain()),
                        ItemPartners.directed(text.plain(), listing),
                        label.rest().plain());
    }

    boolean isPartner(Label label) {
        return label.marked()
                && !names.all(label.label().plain(), PartnerNames.Trust.PLAIN).isEmpty();
    }

    /** A link may show a title and lead to the file of the role: either may be what the vocabulary knows. */
    List<RoleName> partners(Label label) {
        var trust = label.marked() ? PartnerNames.Trust.NAMED : PartnerNames.Trust.PLAIN;
        var found = names.all(label.label().plain(), trust);
        var target = label.label().leading(Mark.Kind.LINK).map(Mark::target).orElse(null);
        return found.isEmpty() && target != null && ItemPartners.SIBLING.matches(target)
                ? names.all(target, PartnerNames.Trust.NAMED)
                : found;
    }

    /** {@code **With X**: topic}, {@code **Reports to**: X}, {@code **Works with**: X, Y}. */
    List<Partnership> directed(Label label, CollaborationKind kind, PartnerNames.Trust trust) {
        var name = label.label().plain();
        var with = WITH.beginning(name);
        if (with.isPresent() && (label.marked() || trust == PartnerNames.Trust.GIVEN)) {
            var who = trust == PartnerNames.Trust.GIVEN ? trust : PartnerNames.Trust.NAMED;
            return ItemPartners.partnership(
                    names.all(name.substring(with.get().end()), who),
                    kind,
                    label.rest().plain());
        }
        return label.rest().isBlank()
                ? List.of()
                : CollaborationWords.kind(name)
                        .map(said -> plain.enumerated(label.rest().plain(), said))
                        .orElse(List.of());
    }

    /** {@code **Screens**: delegate to X}: the label is the topic where the sentence names none. */
    static List<Partnership> under(Label label, List<Partnership> found) {
        return found.stream()
                .map(one -> one.topics().isEmpty()
                                && label.marked()
                                && !isDirection(label)
                                && CollaborationWords.kind(label.label().plain())
                                        .isEmpty()
                        ? one.on(Topics.of(label.label().plain()))
                        : one)
                .toList();
    }

    /** {@code From: X}, {@code **After**: X (topic), Y}. */
    List<Partnership> positioned(Label label, Listing listing) {
        return Direction.of(label.label().plain())
                .map(direction -> plain.enumerated(label.rest().plain(), direction.in(listing)))
                .orElse(List.of());
    }

    /** {@code **Inputs**: designs from X}, {@code **Outputs**: reports to Y}, {@code **Inputs**: X}. */
    List<Partnership> exchanged(Label label, Listing listing) {
        var rest = label.rest().plain();
        return Direction.ofThings(label.label().plain())
                .map(direction -> {
                    var verb = direction == Direction.INWARD ? "receive " : "deliver ";
                    var said = verbs.in(verb + rest, PartnerNames.Trust.NAMED);
                    return said.isEmpty()
                            ? ItemPartners.partnership(
                                    names.all(rest, PartnerNames.Trust.PLAIN), direction.in(listing), null)
                            : said;
                })
                .orElse(List.of());
    }

    /** {@code For load tests: X}; {@code Design: X, Y} names the roles of a department. */
    List<Partnership> needFirst(Label label, CollaborationKind kind) {
        var rest = label.rest().plain();
        if (!names.departments(label.label().plain()).isEmpty()) {
            return plain.enumerated(rest, kind);
        }
        return isDirection(label) || Words.count(rest) > MOST_PARTNER_WORDS
                ? List.of()
                : ItemPartners.partnership(
                        names.all(rest, PartnerNames.Trust.NAMED),
                        kind,
                        label.label().plain());
    }

    /** A word for a direction is no topic. */
    static boolean isDirection(Label label) {
        var words = label.label().plain();
        return Direction.of(words).isPresent() || Direction.ofThings(words).isPresent();
    }
}
