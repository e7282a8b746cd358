package dev.rolegraph.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** Who has which part in a task; the task is empty where the table does not say it. */
    record Charge(String task, String who, Set<Part> parts, String written, int line) {
        boolean answers() {
            return parts.stream().anyMatch(Part::answers);
        }

        boolean consulted() {
            return parts.contains(Part.CONSULTED);
        }

        /** The same of whom the row is headed by, in another task. */
        private Charge turned(String other) {
            return new Charge(other, task, parts, written, line);
        }
    }

    private static final Wording CELL = Wording.of(
            "(?:(?:[RACI](?:\\s*[/,+&]?\\s*[RACI])*|(?:Responsible|Accountable|Consulted|Informed)(?:\\s*[/,+&]\\s*(?:Responsible|Accountable|Consulted|Informed))*)(?:\\s*\\([^)]*\\))?|[-–—]*|[Nn]/?[Aa])\\s*");
    private static final Wording NOTHING = Wording.of("\\s*(?:[-–—]*|[Nn]/?[Aa]|[Nn]o?)\\s*");
    private static final Wording DETAIL = Wording.of("\\([^)]*\\)");
    private static final Wording SIGNS = Wording.of("[^\\p{L}]+|(?<=\\b[RACI])(?=[RACI]\\b)");
    private static final Wording COLUMN = Wording.of(
            "(?i:responsible|accountable|consulted|informed)(?i: (?:role|party|parties))?(?:\\s*\\([RACI]\\))?|[RACI]");
    /** That a part is somebody's, and nothing of what it is in. */
    private static final Wording MARK = Wording.ofAnyCase("x|yes|y|[✓✔✅☑●•X*]\uFE0F?");

    private Charges() {}

    /** Empty where the table is about something else. */
    static Optional<List<Charge>> of(Table table, PartnerNames names) {
        var parts = table.columns(COLUMN).filter(column -> column > 0).boxed().toList();
        if (parts.size() > 1) {
            return Optional.of(listed(table, parts, names));
        }
        var columns = table.columns().skip(1).boxed().toList();
        var isMatrix = columns.size() > 1
                && cells(table, columns).allMatch(CELL::matches)
                && cells(table, columns).anyMatch(cell -> Part.in(cell).stream().anyMatch(Part::answers))
                && cells(table, columns)
                        .anyMatch(cell -> !Part.in(cell).isEmpty()
                                && Part.in(cell).stream().noneMatch(Part::answers));
        return isMatrix ? Optional.of(matrix(table, columns, names)) : Optional.empty();
    }

    /** A column for each part: with roles where tasks head the rows, with tasks or marks where the role itself heads one. */
    private static List<Charge> listed(Table table, List<Integer> parts, PartnerNames names) {
        var turned = headsRow(table, names);
        return table.rows().stream()
                .flatMap(row -> parts.stream()
                        .map(column -> charge(row, column, row.cell(column).plain(), table.title(column)))
                        .filter(charge -> !turned || !NOTHING.matches(charge.who()))
                        .map(charge -> turned ? charge.turned(MARK.matches(charge.who()) ? "" : charge.who()) : charge))
                .toList();
    }

    /** Tasks head the rows and roles the columns, unless the role itself heads a row. */
    private static List<Charge> matrix(Table table, List<Integer> columns, PartnerNames names) {
        var turned = headsRow(table, names);
        return table.rows().stream()
                .flatMap(row -> columns.stream()
                        .map(column -> charge(
                                row,
                                column,
                                table.title(column),
                                row.cell(column).plain())))
                .map(charge -> turned ? charge.turned(charge.who()) : charge)
                .toList();
    }

    private static boolean headsRow(Table table, PartnerNames names) {
        return table.cells(0).anyMatch(names::isSelf);
    }

    private static Charge charge(Table.Row row, int column, String who, String part) {
        return new Charge(row.cell(0).plain(), who, Part.in(part), part, row.line());
    }

    private static Stream<String> cells(Table table, List<Integer> columns) {
        return columns.stream().flatMap(table::cells);
    }
}
