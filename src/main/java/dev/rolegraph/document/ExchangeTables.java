package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds partners in tables of what goes from whom to whom: those of the rows that name the role itself at one end. Rows
 * without it tell of others.
 */
final class ExchangeTables implements TableReader {
    private static final String WHOSE = "(?: (?:agent|role|team))?";
    private static final Wording FROM = Wording.ofAnyCase("(?:from|source|sender|provider|producer)" + WHOSE);
    private static final Wording TO =
            Wording.ofAnyCase("(?:to|target|receiver|recipient|consumer|destination)" + WHOSE);
    private static final Wording SELF = Wording.ofAnyCase("(?:this|the) (?:agent|role)|you|me|us|i|we|self");
    private static final Wording JOINT = Wording.of("\\s*(?:[,;/&+]|\\sand\\s)\\s*");

    private final Scope scope;
    private final PartnerNames names;

    ExchangeTables(Scope scope, PartnerNames names) {
        this.scope = scope;
        this.names = names;
    }

    @Override
    public boolean read(Section section, Table table, Facts facts) {
        var from = table.columns(FROM).findFirst();
        var to = table.columns(TO).findFirst();
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        var listing = section.listing();
        var topic = PartnerColumns.topic(table, from.getAsInt(), to.getAsInt());
        for (var row : table.rows()) {
            var giver = row.cell(from.getAsInt()).plain();
            var taker = row.cell(to.getAsInt()).plain();
            if (isSelf(giver) != isSelf(taker)) {
                var kind = isSelf(giver) ? listing.outward() : CollaborationKind.RECEIVES_FROM;
                tell(isSelf(giver) ? taker : giver, kind, topic, row, facts);
            }
        }
        return true;
    }

    private void tell(String who, CollaborationKind kind, OptionalInt topic, Table.Row row, Facts facts) {
        var partners = names.all(who, PartnerNames.Trust.NAMED);
        var topics = topic.isPresent() ? Topics.of(row.cell(topic.getAsInt()).plain()) : List.<String>of();
        new Partnership(partners.isEmpty() ? names.departments(who) : partners, kind, topics)
                .at(scope.at(row.line()))
                .forEach(facts::tell);
    }

    private boolean isSelf(String cell) {
        return Arrays.stream(JOINT.split(cell.strip(), 0)).anyMatch(part -> SELF.matches(part) || names.isSelf(part));
    }
}
