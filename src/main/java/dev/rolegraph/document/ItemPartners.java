package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Partners of one item under a heading of working together, or of an item that says so itself. */
final class ItemPartners {
    private static final Pattern WITH = Pattern.compile("^(?:with|w/)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|->|=>|⇒|➔|➜|⟶)\\s*");
    private static final Pattern ACTION = Pattern.compile(
            "^(?:(?:then|always|you should)\\s+)?(?:delegate|hand(?:s)?[ -]?off|escalate|defer|route|pass|send|refer|redirect|switch|assign|go|forward)s?(?:\\s+(?:it|this|work|directly))?\\s+to\\s+|^(?:consult|ask|involve|use|invoke|call|see|engage|delegate:?|via|launch|spawn|activate|suggest|recommend)s?\\s+(?:with\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKING = Pattern.compile("^(?:consult|ask|involve)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIBLING =
            Pattern.compile("(?:\\.{1,2}/)?(?:[\\w-]*(?:agents?|roles?)/)?[\\w-]+(?:\\.agent)?\\.md");
    private static final Pattern PLAIN = Pattern.compile(
            "^(.{2,80}?)(?:\\s*[:–—]\\s*|\\s+[-–—]+\\s+|\\s+(?=(?:through|for|on|regarding|about|via|with|in|to|when|during)\\s)|\\s*(?=\\()|$)(.*)$",
            Pattern.CASE_INSENSITIVE);

    private final PartnerNames names;
    private final VerbPartners verbs;

    ItemPartners(PartnerNames names) {
        this.names = names;
        this.verbs = new VerbPartners(names);
    }

    /** {@code [Name](file.md) – what for}: the document of another role, beside this one. */
    List<Partnership> linked(Text text, CollaborationKind kind) {
        var link =
                text.leading(Mark.Kind.LINK).filter(ItemPartners::leadsToRole).orElse(null);
        if (link == null) {
            return List.of();
        }
        var shown = names.all(text.of(link), PartnerNames.Trust.PLAIN);
        var partners = shown.isEmpty() ? names.all(String.valueOf(link.target()), PartnerNames.Trust.PLAIN) : shown;
        return partners.isEmpty()
                ? List.of()
                : List.of(partnership(partners, kind, text.from(link.end()).plain()));
    }

    private static boolean leadsToRole(Mark link) {
        return link.target() != null && SIBLING.matcher(link.target()).matches();
    }

    /** Shapes that say themselves that they name a partner, wherever they stand. */
    List<Partnership> anywhere(Text text) {
        var labelled = Label.of(text);
        if (labelled.isPresent()) {
            var label = labelled.get();
            var found = byLabel(label, CollaborationKind.WORKS_WITH, PartnerNames.Trust.PLAIN);
            if (!found.isEmpty()) {
                return found;
            }
            var said = label.marked() && !label.rest().isBlank() ? label.rest() : text;
            return verbs.in(said.plain(), PartnerNames.Trust.PLAIN);
        }
        var arrow = arrow(text, null);
        return arrow.isEmpty() ? verbs.in(text.plain(), PartnerNames.Trust.PLAIN) : arrow;
    }

    /** The shapes of a list of partners. */
    List<Partnership> listed(Text text, CollaborationKind kind) {
        var label = Label.of(text).orElse(null);
        if (label != null) {
            var found = byLabel(label, kind, PartnerNames.Trust.GIVEN);
            if (!found.isEmpty()) {
                return found;
            }
        }
        var arrow = arrow(text, kind);
        if (!arrow.isEmpty()) {
            return arrow;
        }
        if (label != null) {
            var trust = label.marked() ? PartnerNames.Trust.NAMED : PartnerNames.Trust.PLAIN;
            var partners = partners(label, trust);
            if (!partners.isEmpty()) {
                return List.of(partnership(partners, kind, label.rest().plain()));
            }
        }
        var said = verbs.in(text.plain(), PartnerNames.Trust.NAMED);
        return said.isEmpty() ? plain(text, kind) : said;
    }

    /** A link may show a title and lead to the file of the role: either may be what the vocabulary knows. */
    private List<RoleName> partners(Label label, PartnerNames.Trust trust) {
        var found = names.all(label.label().plain(), trust);
        var link = label.label().leading(Mark.Kind.LINK);
        if (!found.isEmpty() || link.isEmpty()) {
            return found;
        }
        var target = link.get().target();
        return target == null || !target.matches(".*\\.md(#.*)?")
                ? List.of()
                : names.all(target, PartnerNames.Trust.NAMED);
    }

    /** {@code **With X**: topic}, {@code **Reports to**: X}, {@code **Works with**: X, Y}. */
    private List<Partnership> byLabel(Label label, CollaborationKind kind, PartnerNames.Trust trust) {
        var name = label.label().plain();
        var with = WITH.matcher(name);
        if (with.find() && (label.marked() || trust == PartnerNames.Trust.GIVEN)) {
            var partners = names.all(
                    name.substring(with.end()), trust == PartnerNames.Trust.GIVEN ? trust : PartnerNames.Trust.NAMED);
            return partners.isEmpty()
                    ? List.of()
                    : List.of(partnership(partners, kind, label.rest().plain()));
        }
        var said = CollaborationWords.kind(name);
        return said.isEmpty() || label.rest().isBlank()
                ? List.of()
                : enumerated(label.rest().plain(), said.get());
    }

    /** Partners with commas between them, each perhaps with its topic in parentheses. */
    List<Partnership> enumerated(String phrase, CollaborationKind kind) {
        var all = names.all(phrase, PartnerNames.Trust.NAMED);
        if (!all.isEmpty() && !phrase.contains("(")) {
            return List.of(new Partnership(all, kind, List.of()));
        }
        var found = new ArrayList<Partnership>();
        for (var part : phrase.split(",(?![^(]*\\))|;")) {
            var plain = PLAIN.matcher(part.strip());
            if (plain.matches()) {
                var partners = names.all(plain.group(1), PartnerNames.Trust.NAMED);
                if (!partners.isEmpty()) {
                    found.add(partnership(partners, kind, plain.group(2)));
                }
            }
        }
        return found;
    }

    private List<Partnership> plain(Text text, CollaborationKind kind) {
        var all = names.all(text.plain(), PartnerNames.Trust.NAMED);
        if (!all.isEmpty()) {
            return List.of(new Partnership(all, kind, List.of()));
        }
        var plain = PLAIN.matcher(text.plain());
        if (!plain.matches()) {
            return List.of();
        }
        var partners = names.all(plain.group(1), PartnerNames.Trust.NAMED);
        return partners.isEmpty() ? List.of() : List.of(partnership(partners, kind, plain.group(2)));
    }

    /** {@code need → partner}; under a heading of partners {@code partner → topic}, too. */
    private List<Partnership> arrow(Text text, @org.jspecify.annotations.Nullable CollaborationKind kind) {
        var sides = ARROW.split(text.plain(), -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            return List.of();
        }
        var action = ACTION.matcher(sides[1]);
        var acts = action.find();
        var set = kind != null || acts || sides[1].startsWith("@");
        var target = enumerated(
                acts ? sides[1].substring(action.end()) : sides[1],
                acts && ASKING.matcher(sides[1]).find() ? CollaborationKind.CONSULTS : given(sides[0], kind));
        if (set && !target.isEmpty()) {
            return target.stream()
                    .map(found -> found.topics().isEmpty() ? found.on(Topics.of(topic(sides[0]))) : found)
                    .toList();
        }
        var partners = kind == null ? List.<RoleName>of() : names.all(sides[0], PartnerNames.Trust.NAMED);
        return partners.isEmpty() || kind == null ? List.of() : List.of(partnership(partners, kind, sides[1]));
    }

    private static CollaborationKind given(String need, @org.jspecify.annotations.Nullable CollaborationKind kind) {
        var provides = need.strip().toLowerCase(java.util.Locale.ROOT).matches("(?:provides?|sends?|delivers?)\\s.*");
        if (provides) {
            return CollaborationKind.PROVIDES_TO;
        }
        return kind == null || kind == CollaborationKind.WORKS_WITH ? CollaborationKind.DELEGATES_TO : kind;
    }

    private static String topic(String need) {
        return need.strip().replaceFirst("(?i)^(?:provides?|sends?|delivers?|if|when)\\s+", "");
    }

    private static Partnership partnership(List<RoleName> partners, CollaborationKind kind, String topic) {
        return new Partnership(partners, kind, Topics.of(topic));
    }
}
