package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds partners in tables: one column says who, another what for. */
final class PartnerColumns implements TableReader {
    private static final Wording WHO = Wording.of(
            "(?i).*\\b(agents?|roles?|partners?|specialists?|sub-?agents?|who|delegates?(?: to)?|hand(?:s)?[ -]?offs?(?: to)?|teams?|personas?|consults?|escalates?(?: to)?|stakeholders?|collaborators?|owners?|with|expert|assignee)\\b.*");
    private static final Wording TO =
            Wording.of("(?i).*\\b(delegate|hand[ -]?off|escalate|route|use agent|invoke)\\b.*");
    /** A last column called so says whom a need goes to, under any heading. */
    private static final Wording AGENT = Wording.of(
            "(?i)(?:(?:use|which|best|recommended|suggested|specialist|responsible|right) )?(?:sub-?)?(?:agent|specialist)s?(?: to use)?");

    /** Whoever is called so works with the role, under any heading. */
    private static final Wording PARTNERS =
            Wording.of("(?i)(?:key |internal |external )?(?:stakeholders?|partners?|collaborators?|counterparts?)");

    /** What a column is called that says of those in another how they and the role work together. */
    private static final Wording TOGETHER = Wording.of(
            "(?i)(?:type of |main |key )?(?:interactions?|collaboration|touch-?points?)(?: points?| type)?|how (?:we|i|you|they) (?:work|collaborate|interact)(?: together| with (?:them|us|me))?|works? (?:together|with (?:them|us|me)) .*");

    /** What a column is called that may say in a word how those in another are worked with. */
    private static final Wording HOW = Wording.of(
            "(?i)direction|flow|how|mode|(?:kind|type|interaction|relation|relationship)(?: type)?|(?:type|kind) of (?:interaction|relation|relationship|collaboration)");

    private static final Wording NOT_TOPIC = Wording.of(
            "(?i)#|no\\.?|model|tools?|file|path|link|priority|frequency|status|order|phase|cadence|channel");

    private final Scope scope;
    private final PartnerNames names;

    PartnerColumns(Scope scope, PartnerNames names) {
        this.scope = scope;
        this.names = names;
    }

    @Override
    public boolean read(Section section, Table table, Facts facts) {
        var listed = section.subject() == Subject.COLLABORATION;
        var told = listed || table.columns(TOGETHER).findAny().isPresent();
        if (!told && table.columns().mapToObj(table::title).noneMatch(PartnerColumns::saysPartners)) {
            return false;
        }
        var who = who(table, listed);
        if (who < 0) {
            return false;
        }
        var title = table.title(who);
        var delegates = who > 0 && AGENT.matches(title) || TO.matches(title);
        if (!told && !delegates && !PARTNERS.matches(title)) {
            return false;
        }
        var listing = delegates ? new Listing(CollaborationKind.DELEGATES_TO, false) : section.listing();
        read(table, who, listing, facts);
        return true;
    }

    /** Whether a column so called holds partners under any heading. */
    private static boolean saysPartners(String head) {
        return AGENT.matches(head) || TO.matches(head) || PARTNERS.matches(head);
    }

    private void read(Table table, int who, Listing listing, Facts facts) {
        var how = table.columns(HOW)
                .filter(column -> column != who
                        && table.cells(column)
                                .allMatch(cell -> kind(cell, listing).isPresent()))
                .findFirst()
                .orElse(-1);
        var what = topic(table, who, how);
        for (var row : table.rows()) {
            var partners = names.all(row.cell(who).plain(), PartnerNames.Trust.NAMED);
            if (!partners.isEmpty()) {
                var topics =
                        what.isPresent() ? Topics.of(row.cell(what.getAsInt()).plain()) : List.<String>of();
                var kind = how < 0
                        ? listing.kind()
                        : kind(row.cell(how).plain(), listing).orElse(listing.kind());
                new Partnership(partners, kind, topics).at(scope.at(row.line())).forEach(facts::tell);
            }
        }
    }

    /** The first column that may say what is worked on, beside two that do not. */
    static OptionalInt topic(Table table, int one, int other) {
        return table.columns()
                .filter(column -> column != one && column != other && !NOT_TOPIC.matches(table.title(column)))
                .findFirst();
    }

    /** What a cell says of how partners are worked with: 'From', 'Receives', 'Consults'. */
    private static Optional<CollaborationKind> kind(String cell, Listing listing) {
        return Direction.of(cell)
                .or(() -> Direction.ofThings(cell))
                .map(direction -> direction.in(listing))
                .or(() -> CollaborationWords.kind(cell));
    }

    /** The first column that is called so and holds partners; in a list of partners, else the first of partners alone. */
    private int who(Table table, boolean isOfPartners) {
        return table.columns(WHO)
                .filter(column -> partners(table, column) > 0)
                .findFirst()
                .orElseGet(() -> table.columns()
                        .filter(column -> isOfPartners
                                && partners(table, column) == table.rows().size())
                        .findFirst()
                        .orElse(-1));
    }

    private long partners(Table table, int column) {
        return table.cells(column)
                .filter(cell -> !names.all(cell, PartnerNames.Trust.NAMED).isEmpty())
                .count();
    }
}
