package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.StatementKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in tables of who is responsible, accountable, consulted and informed whom the role consults: those who are
 * consulted in what it answers for. What part others have says nothing of how the role works with them.
 */
final class ChargeTables implements TableReader {
    private static final Pattern AND = Pattern.compile("[,;/&+]|\\sand\\s");

    private final Scope scope;
    private final PartnerNames names;

    ChargeTables(Scope scope, PartnerNames names) {
        this.scope = scope;
        this.names = names;
    }

    @Override
    public boolean read(Section section, Table table, Facts facts) {
        var charges = Charges.of(table, names);
        charges.ifPresent(found -> read(section, found, facts));
        return charges.isPresent();
    }

    private void read(Section section, List<Charges.Charge> charges, Facts facts) {
        var own = charges.stream()
                .filter(charge -> !charge.parts().isEmpty() && isOwn(charge))
                .collect(Collectors.groupingBy(Charges.Charge::task, LinkedHashMap::new, Collectors.toList()));
        for (var charge : charges) {
            if (charge.consulted() && answers(own, charge.task())) {
                var partners = names.all(charge.who(), PartnerNames.Trust.PLAIN);
                new Partnership(
                                partners.isEmpty() ? names.departments(charge.who()) : partners,
                                CollaborationKind.CONSULTS,
                                Topics.of(charge.task()))
                        .at(scope.at(charge.line()))
                        .forEach(facts::mention);
            }
        }
        own.values().stream().map(List::getFirst).forEach(charge -> facts.mention(statement(section, charge)));
    }

    private static boolean answers(Map<String, List<Charges.Charge>> own, String task) {
        return own.getOrDefault(task, List.of()).stream().anyMatch(Charges.Charge::answers);
    }

    private boolean isOwn(Charges.Charge charge) {
        return AND.splitAsStream(charge.who()).anyMatch(names::isSelf);
    }

    private Statement statement(Section section, Charges.Charge charge) {
        if (charge.task().isEmpty()) {
            return new Statement(StatementKind.OTHER, section.group(), charge.written(), scope.at(charge.line()));
        }
        return charge.answers()
                ? new Statement(StatementKind.RESPONSIBILITY, section.group(), charge.task(), scope.at(charge.line()))
                : new Statement(
                        StatementKind.OTHER,
                        section.group(),
                        charge.task() + ": " + charge.written(),
                        scope.at(charge.line()));
    }
}
