package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a table says of who is responsible, accountable, consulted and informed, cell by cell (RACI). */
final class Charges {
    enum Part {
        RESPONSIBLE,
        ACCOUNTABLE,
        CONSULTED,
        INFORMED;

        private boolean answers() {
            return this == RESPONSIBLE || this == ACCOUNTABLE;
        }

        private static Set<Part> in(String cell) {
            var parts = EnumSet.noneOf(Part.class);
            for (var word : SIGNS.split(DETAIL.replaceAll(cell, "").strip(), 0)) {
                for (var part : values()) {
                    if (part.name().startsWith(word.toUpperCase(Locale.ROOT)) && !word.isEmpty()) {
                        parts.add(part);
                    }
                }
            }
            return parts;
        }
    }

    /** Who has which part in a task. */
    record Charge(String task, String who, Set<Part> parts, String written, int line) {
        boolean answers() {
            return parts.stream().anyMatch(Part::answers);
        }

        boolean consulted() {
            return parts.contains(Part.CONSULTED);
        }
    }

    private static final Wording CELL = Wording.of(
            "(?:(?:[RACI](?:\\s*[/,+&]?\\s*[RACI])*|(?:Responsible|Accountable|Consulted|Informed)(?:\\s*[/,+&]\\s*(?:Responsible|Accountable|Consulted|Informed))*)(?:\\s*\\([^)]*\\))?|[-–—]*|[Nn]/?[Aa])\\s*");
    private static final Wording DETAIL = Wording.of("\\([^)]*\\)");
    private static final Wording SIGNS = Wording.of("[^\\p{L}]+|(?<=\\b[RACI])(?=[RACI]\\b)");
    private static final Wording COLUMN = Wording.ofAnyCase(
            "(?:responsible|accountable|consulted|informed)(?: (?:role|party|parties))?(?:\\s*\\([RACI]\\))?");

    private Charges() {}

    /** Empty where the table is about something else. */
    static Optional<List<Charge>> of(Table table, PartnerNames names) {
        var columns = IntStream.range(1, table.head().size()).boxed().toList();
        var named = columns.stream()
                .filter(column -> COLUMN.matches(head(table, column)))
                .toList();
        if (named.size() > 1) {
            return Optional.of(table.rows().stream()
                    .flatMap(row -> named.stream()
                            .map(column -> charge(row, column, row.cell(column).plain(), head(table, column))))
                    .toList());
        }
        var isMatrix = columns.size() > 1
                && cells(table, columns).allMatch(CELL::matches)
                && cells(table, columns).anyMatch(cell -> Part.in(cell).stream().anyMatch(Part::answers))
                && cells(table, columns)
                        .anyMatch(cell -> !Part.in(cell).isEmpty()
                                && Part.in(cell).stream().noneMatch(Part::answers));
        return isMatrix ? Optional.of(matrix(table, columns, names)) : Optional.empty();
    }

    /** Tasks head the rows and roles the columns, unless the role itself heads a row. */
    private static List<Charge> matrix(Table table, List<Integer> columns, PartnerNames names) {
        var turned =
                table.rows().stream().anyMatch(row -> names.isSelf(row.cell(0).plain()));
        var charges = new ArrayList<Charge>();
        for (var row : table.rows()) {
            for (var column : columns) {
                var charge = charge(
                        row, column, head(table, column), row.cell(column).plain());
                charges.add(
                        turned
                                ? new Charge(charge.who(), charge.task(), charge.parts(), charge.written(), row.line())
                                : charge);
            }
        }
        return charges;
    }

    private static Charge charge(Table.Row row, int column, String who, String part) {
        return new Charge(row.cell(0).plain(), who, Part.in(part), part, row.line());
    }

    private static Stream<String> cells(Table table, List<Integer> columns) {
        return table.rows().stream()
                .flatMap(row -> columns.stream().map(column -> row.cell(column).plain()));
    }

    private static String head(Table table, int column) {
        return table.head().get(column).plain();
    }
}
