package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RoleName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Partners of one item under a heading of working together, or of an item that says so itself. */
final class ItemPartners {
    private static final Pattern WITH = Pattern.compile("^(?:with|w/)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Wording SIBLING =
            Wording.of("(?:\\.{1,2}/)?(?:[\\w-]*(?:agents?|roles?)/)?[\\w-]+(?:\\.agent)?\\.md");
    private static final Map<String, String> EXCHANGES = Map.of(
            "input",
            "receive",
            "inputs",
            "receive",
            "receives",
            "receive",
            "needs",
            "receive",
            "output",
            "provide",
            "outputs",
            "provide",
            "provides",
            "provide",
            "delivers",
            "provide",
            "sends",
            "provide",
            "gives",
            "provide");
    private static final int MOST_PARTNER_WORDS = 6;

    private final PartnerNames names;
    private final VerbPartners verbs;
    private final PlainPartners plain;
    private final ArrowPartners arrows;

    ItemPartners(PartnerNames names) {
        this.names = names;
        this.verbs = new VerbPartners(names);
        this.plain = new PlainPartners(names);
        this.arrows = new ArrowPartners(names, plain);
    }

    /** {@code [Name](file.md) – what for}: the document of another role, beside this one. */
    List<Partnership> linked(Text text, CollaborationKind kind) {
        var link = text.leading(Mark.Kind.LINK)
                .filter(mark -> mark.target() != null && SIBLING.matches(mark.target()))
                .orElse(null);
        if (link == null) {
            return List.of();
        }
        var shown = names.all(text.of(link), PartnerNames.Trust.PLAIN);
        var partners = shown.isEmpty() ? names.all(String.valueOf(link.target()), PartnerNames.Trust.PLAIN) : shown;
        return partnership(partners, kind, text.from(link.end()).plain());
    }

    /** Shapes that say themselves that they name a partner, wherever they stand. */
    List<Partnership> anywhere(Text text) {
        var label = Label.of(text).orElse(null);
        if (label == null) {
            return first(Stream.of(
                    () -> arrows.in(text.plain(), null), () -> verbs.in(text.plain(), PartnerNames.Trust.PLAIN)));
        }
        var said = label.marked() && !label.rest().isBlank() ? label.rest() : text;
        return first(Stream.of(
                () -> byLabel(label, CollaborationKind.WORKS_WITH, PartnerNames.Trust.PLAIN),
                () -> underLabel(label, verbs.in(said.plain(), PartnerNames.Trust.PLAIN)),
                () -> label.marked() ? verbs.in(label.label().plain(), PartnerNames.Trust.PLAIN) : List.of()));
    }

    /** What a role does not do others do: only those it works with are partners. */
    List<Partnership> together(Text text) {
        return verbs.in(text.plain(), PartnerNames.Trust.PLAIN).stream()
                .filter(found -> found.kind() == CollaborationKind.WORKS_WITH)
                .toList();
    }

    /** The shapes of a list of partners, the surest first. */
    List<Partnership> listed(Text text, CollaborationKind kind) {
        var label = Label.of(text).or(() -> direction(text)).orElse(null);
        var all = text.plain();
        if (label == null) {
            return first(Stream.of(
                    () -> arrows.in(all, kind),
                    () -> verbs.in(all, PartnerNames.Trust.NAMED),
                    () -> arrows.acting(all, kind),
                    () -> plain.in(all, kind)));
        }
        return first(Stream.of(
                () -> byLabel(label, kind, PartnerNames.Trust.GIVEN),
                () -> arrows.in(all, kind),
                () -> partnership(partners(label), kind, label.rest().plain()),
                () -> underLabel(label, verbs.in(label.rest().plain(), PartnerNames.Trust.NAMED)),
                () -> exchanged(label),
                () -> verbs.in(all, PartnerNames.Trust.NAMED),
                () -> needFirst(label, kind),
                () -> plain.in(all, kind)));
    }

    /** {@code **Hands off to** X}: what is set apart says how, the rest who. */
    private static Optional<Label> direction(Text text) {
        return text.leading(Mark.Kind.BOLD)
                .filter(mark -> CollaborationWords.kind(text.of(mark)).isPresent())
                .map(mark -> new Label(text.between(mark.start(), mark.end()), text.from(mark.end()), true));
    }

    private static List<Partnership> first(Stream<Supplier<List<Partnership>>> shapes) {
        return shapes.map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A link may show a title and lead to the file of the role: either may be what the vocabulary knows. */
    private List<RoleName> partners(Label label) {
        var trust = label.marked() ? PartnerNames.Trust.NAMED : PartnerNames.Trust.PLAIN;
        var found = names.all(label.label().plain(), trust);
        var target = label.label().leading(Mark.Kind.LINK).map(Mark::target).orElse(null);
        return found.isEmpty() && target != null && SIBLING.matches(target)
                ? names.all(target, PartnerNames.Trust.NAMED)
                : found;
    }

    /** {@code **With X**: topic}, {@code **Reports to**: X}, {@code **Works with**: X, Y}. */
    private List<Partnership> byLabel(Label label, CollaborationKind kind, PartnerNames.Trust trust) {
        var name = label.label().plain();
        var with = WITH.matcher(name);
        if (with.find() && (label.marked() || trust == PartnerNames.Trust.GIVEN)) {
            var who = trust == PartnerNames.Trust.GIVEN ? trust : PartnerNames.Trust.NAMED;
            return partnership(
                    names.all(name.substring(with.end()), who),
                    kind,
                    label.rest().plain());
        }
        var said = CollaborationWords.kind(name);
        return said.isEmpty() || label.rest().isBlank()
                ? List.of()
                : plain.enumerated(label.rest().plain(), said.get());
    }

    /** {@code **Screens**: delegate to X}: the label is the topic where the sentence names none. */
    private static List<Partnership> underLabel(Label label, List<Partnership> found) {
        return found.stream()
                .map(one -> one.topics().isEmpty() && label.marked()
                        ? one.on(Topics.of(label.label().plain()))
                        : one)
                .toList();
    }

    /** {@code **Inputs**: designs from X}, {@code **Outputs**: reports to Y}. */
    private List<Partnership> exchanged(Label label) {
        var verb = EXCHANGES.get(label.label().plain().toLowerCase(Locale.ROOT));
        return verb == null ? List.of() : verbs.in(verb + " " + label.rest().plain(), PartnerNames.Trust.NAMED);
    }

    /** {@code For load tests: X}. */
    private List<Partnership> needFirst(Label label, CollaborationKind kind) {
        var rest = label.rest().plain();
        return Words.count(rest) > MOST_PARTNER_WORDS
                ? List.of()
                : partnership(
                        names.all(rest, PartnerNames.Trust.NAMED),
                        kind,
                        label.label().plain());
    }

    private static List<Partnership> partnership(
            List<RoleName> partners, CollaborationKind kind, @Nullable String topic) {
        return partners.isEmpty()
                ? List.of()
                : List.of(new Partnership(partners, kind, topic == null ? List.of() : Topics.of(topic)));
    }
}
