package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.RoleNature;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Partners of one item under a heading of working together, or of an item that says so itself. */
final class ItemPartners {
    static final Wording SIBLING = Wording.of("(?:\\.{1,2}/)?(?:[\\w-]*(?:agents?|roles?)/)?[\\w-]+(?:\\.agent)?\\.md");
    /** In another folder there may be documents of anything. */
    private static final Wording COUSIN = Wording.of("\\.\\./[\\w-]+/[\\w-]+\\.md");

    static final Wording FROM = Wording.ofAnyCase("^from\\s");
    static final Wording TO = Wording.ofAnyCase("^to\\s");
    private static final Wording VERB = Wording.of("^\\p{Lu}?\\p{Ll}+\\s");
    private final PartnerNames names;
    private final VerbPartners verbs;
    private final PlainPartners plain;
    private final ArrowPartners arrows;
    private final SlugPartners slugs;
    private final LabelPartners labels;

    ItemPartners(PartnerNames names) {
        this.names = names;
        this.verbs = new VerbPartners(names);
        this.plain = new PlainPartners(names);
        this.arrows = new ArrowPartners(names, plain);
        this.slugs = new SlugPartners(names);
        this.labels = new LabelPartners(names, plain, verbs);
    }

    LabelPartners labels() {
        return labels;
    }

    /** {@code [Name](file.md) – what for}: the document of another role, beside this one. */
    List<Partnership> linked(Text text, CollaborationKind kind) {
        var link = text.leading(Mark.Kind.LINK)
                .filter(mark ->
                        mark.target() != null && (SIBLING.matches(mark.target()) || COUSIN.matches(mark.target())))
                .orElse(null);
        if (link == null) {
            return List.of();
        }
        var shown = names.all(text.of(link), PartnerNames.Trust.PLAIN);
        if (COUSIN.matches(String.valueOf(link.target()))
                && !(shown.size() == 1
                        && shown.getFirst().known()
                        && shown.getFirst().nature() == RoleNature.ROLE)) {
            return List.of();
        }
        var partners = shown.isEmpty() ? names.all(String.valueOf(link.target()), PartnerNames.Trust.PLAIN) : shown;
        return partnership(partners, kind, text.from(link.end()).plain());
    }

    /** Shapes that say themselves that they name a partner, wherever they stand. */
    List<Partnership> anywhere(Text text) {
        if (!names.mayBeIn(text.plain())) {
            return List.of();
        }
        var label = Label.of(text).orElse(null);
        if (label == null) {
            return first(() -> arrows.in(text.plain(), null), () -> verbs.in(text.plain(), PartnerNames.Trust.PLAIN));
        }
        var said = label.marked() && !label.rest().isBlank() ? label.rest() : text;
        return first(
                () -> labels.directed(label, CollaborationKind.WORKS_WITH, PartnerNames.Trust.PLAIN),
                () -> LabelPartners.under(label, verbs.in(said.plain(), PartnerNames.Trust.PLAIN)),
                () -> label.marked() ? verbs.in(label.label().plain(), PartnerNames.Trust.PLAIN) : List.of());
    }

    /** What a role does not do others do: only those it works with are partners. */
    List<Partnership> together(Text text) {
        return verbs.in(text.plain(), PartnerNames.Trust.PLAIN).stream()
                .filter(found -> found.kind() == CollaborationKind.WORKS_WITH)
                .toList();
    }

    /** What stands beside a list of partners, in sentences or nested in an item. */
    List<Partnership> told(Text text, Listing listing, boolean isProse) {
        var label = Label.of(text)
                .filter(found -> isProse && found.marked() && !found.rest().isBlank())
                .orElse(null);
        return first(
                () -> label == null
                        ? List.of()
                        : partnership(
                                labels.partners(label),
                                listing.kind(),
                                label.rest().plain()),
                () -> label == null ? List.of() : labels.positioned(label, listing),
                () -> anywhere(text),
                () -> slugs.in(text.plain(), listing.kind()));
    }

    /** The shapes of a list of partners, the surest first. */
    List<Partnership> listed(Text text, Listing listing) {
        var label = Label.of(text).or(() -> direction(text)).orElse(null);
        var all = text.plain();
        var kind = directed(all, listing);
        var led = led(all, listing);
        if (!led.isEmpty()) {
            return led;
        }
        if (label == null) {
            return first(
                    () -> arrows.in(all, kind),
                    () -> verbs.in(all, PartnerNames.Trust.NAMED),
                    () -> arrows.acting(all, kind),
                    () -> slugged(all, kind),
                    () -> plain.in(all, kind));
        }
        return first(
                () -> labels.directed(label, kind, PartnerNames.Trust.GIVEN),
                () -> labels.positioned(label, listing),
                () -> arrows.in(all, kind),
                () -> partnership(labels.partners(label), kind, label.rest().plain()),
                () -> labels.exchanged(label, listing),
                () -> LabelPartners.under(label, verbs.in(label.rest().plain(), PartnerNames.Trust.NAMED)),
                () -> verbs.in(all, PartnerNames.Trust.NAMED),
                () -> labels.needFirst(label, kind),
                () -> slugged(all, kind),
                () -> plain.in(all, kind));
    }

    /** 'From X: designs' in a list of those who are given something. */
    static CollaborationKind directed(String text, Listing listing) {
        if (FROM.begins(text)) {
            return Direction.INWARD.in(listing);
        }
        return TO.begins(text) ? Direction.OUTWARD.in(listing) : listing.kind();
    }

    /** {@code Complements X}, {@code After X: what for}: only a partner may stand behind the word. */
    private List<Partnership> led(String text, Listing listing) {
        return Direction.leading(text)
                .map(led -> plain.in(led.rest(), led.direction().in(listing)))
                .orElse(List.of());
    }

    /** A slug that does not begin the text. */
    private List<Partnership> slugged(String text, CollaborationKind kind) {
        return VERB.begins(text) ? slugs.in(text, kind) : List.of();
    }

    /** {@code **Hands off to** X}, {@code **From** X}: what is set apart says how, the rest who. */
    private static Optional<Label> direction(Text text) {
        return text.leading(Mark.Kind.BOLD)
                .filter(mark -> CollaborationWords.kind(text.of(mark)).isPresent()
                        || Direction.of(text.of(mark)).isPresent())
                .map(mark -> new Label(text.between(mark.start(), mark.end()), text.from(mark.end()), true));
    }

    @SafeVarargs
    private static List<Partnership> first(Supplier<List<Partnership>>... shapes) {
        for (var shape : shapes) {
            var found = shape.get();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    static List<Partnership> partnership(List<RoleName> partners, CollaborationKind kind, @Nullable String topic) {
        return partners.isEmpty()
                ? List.of()
                : List.of(new Partnership(partners, kind, topic == null ? List.of() : Topics.of(topic)));
    }
}
