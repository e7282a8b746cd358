package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds partners in tables: one column says who, another what for. */
final class TablePartners implements SectionReader {
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

    TablePartners(Scope scope) {
        this.scope = scope;
        this.names = new PartnerNames(scope.names(), scope.self());
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        for (var table : section.tables()) {
            var told = subject == Subject.COLLABORATION || isCalled(table, TOGETHER::matches);
            if (!told && !isCalled(table, TablePartners::saysPartners)
                    || Charges.of(table, names).isPresent()) {
                continue;
            }
            var who = who(table, subject == Subject.COLLABORATION);
            var delegates = who > 0 && AGENT.matches(table.head().get(who).plain())
                    || who >= 0 && TO.matches(table.head().get(who).plain());
            if (who >= 0
                    && (told
                            || delegates
                            || PARTNERS.matches(table.head().get(who).plain()))) {
                var listing = section.listing();
                read(table, who, delegates ? new Listing(CollaborationKind.DELEGATES_TO, false) : listing, facts);
            }
        }
    }

    private static boolean isCalled(Table table, Predicate<String> so) {
        return table.head().stream().map(Text::plain).anyMatch(so);
    }

    /** Whether a column so called holds partners under any heading. */
    private static boolean saysPartners(String head) {
        return AGENT.matches(head) || TO.matches(head) || PARTNERS.matches(head);
    }

    private void read(Table table, int who, Listing listing, Facts facts) {
        var how = IntStream.range(0, table.head().size())
                .filter(column -> column != who
                        && HOW.matches(table.head().get(column).plain())
                        && table.rows().stream()
                                .allMatch(row -> kind(row.cell(column), listing).isPresent()))
                .findFirst()
                .orElse(-1);
        var what = IntStream.range(0, table.head().size())
                .filter(column -> column != who
                        && column != how
                        && !NOT_TOPIC.matches(table.head().get(column).plain()))
                .findFirst();
        for (var row : table.rows()) {
            var cell = row.cell(who);
            var partners = names.all(cell.plain(), PartnerNames.Trust.NAMED);
            if (!partners.isEmpty()) {
                var topics =
                        what.isPresent() ? Topics.of(row.cell(what.getAsInt()).plain()) : List.<String>of();
                var kind =
                        how < 0 ? listing.kind() : kind(row.cell(how), listing).orElse(listing.kind());
                new Partnership(partners, kind, topics).at(scope.at(row.line())).forEach(facts::tell);
            }
        }
    }

    /** What a cell says of how partners are worked with: 'From', 'Receives', 'Consults'. */
    private static Optional<CollaborationKind> kind(Text cell, Listing listing) {
        var words = cell.plain();
        return Direction.of(words)
                .or(() -> Direction.ofThings(words))
                .map(direction -> direction.in(listing))
                .or(() -> CollaborationWords.kind(words));
    }

    /** The first column that is called so and holds partners; in a list of partners, else the first of partners alone. */
    private int who(Table table, boolean isOfPartners) {
        var called = IntStream.range(0, table.head().size())
                .filter(column -> WHO.matches(table.head().get(column).plain()))
                .filter(column -> partners(table, column) > 0)
                .findFirst();
        return called.orElseGet(() -> IntStream.range(
                        0, isOfPartners ? table.head().size() : 0)
                .filter(column -> partners(table, column) == table.rows().size())
                .findFirst()
                .orElse(-1));
    }

    private long partners(Table table, int column) {
        return table.rows().stream()
                .filter(row -> !names.all(row.cell(column).plain(), PartnerNames.Trust.NAMED)
                        .isEmpty())
                .count();
    }
}
