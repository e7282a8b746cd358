package dev.rolegraph.document;

import java.util.List;

/** Finds partners in tables, each of which is of one kind. */
final class PartnerTables implements SectionReader {
    private final List<TableReader> kinds;

    PartnerTables(Scope scope) {
        var names = new PartnerNames(scope.names(), scope.self());
        this.kinds = List.of(
                new ChargeTables(scope, names), new ExchangeTables(scope, names), new PartnerColumns(scope, names));
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var table : section.tables()) {
            kinds.stream().anyMatch(kind -> kind.read(section, table, facts));
        }
    }
}
