package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
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
                var kind = section.listing().kind();
                read(table, who, delegates ? CollaborationKind.DELEGATES_TO : kind, facts);
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

    private void read(Table table, int who, CollaborationKind kind, Facts facts) {
        var what = IntStream.range(0, table.head().size())
                .filter(column -> column != who
                        && !NOT_TOPIC.matches(table.head().get(column).plain()))
                .findFirst();
        for (var row : table.rows()) {
            var cell = row.cell(who);
            var partners = names.all(cell.plain(), PartnerNames.Trust.NAMED);
            if (!partners.isEmpty()) {
                var topics =
                        what.isPresent() ? Topics.of(row.cell(what.getAsInt()).plain()) : List.<String>of();
                new Partnership(partners, kind, topics).at(scope.at(row.line())).forEach(facts::tell);
            }
        }
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
