package dev.rolegraph.document;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.rolegraph.role.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The roles of a table that has one a row: the other columns are their fields. */
final class TableRoles {
    private static final Pattern WHO = Pattern.compile("(?i)(?:agent|role|persona|name|job title|position)s?");
    private static final Pattern WHAT = Pattern.compile(
            "(?i)(?:description|purpose|focus|responsibilit(?:y|ies)|what (?:it|they) do(?:es)?|summary|specialty|expertise|domain)");

    private TableRoles() {}

    static List<Registry.Entry> in(Table table, Names names) {
        if (table.head().isEmpty()
                || !WHO.matcher(table.head().getFirst().plain()).matches()) {
            return List.of();
        }
        return table.rows().stream()
                .flatMap(row -> role(table, row, names).stream())
                .toList();
    }

    private static Optional<Registry.Entry> role(Table table, Table.Row row, Names names) {
        return Identity.named(row.cell(0).plain(), row.line(), names)
                .map(identity -> new Registry.Entry(identity, Outline.EMPTY, fields(table, row)));
    }

    private static FrontMatter fields(Table table, Table.Row row) {
        var fields = new ArrayList<FrontMatter.Field>();
        for (var i = 1; i < row.cells().size() && i < table.head().size(); i++) {
            var head = table.head().get(i).plain();
            var value = row.cell(i).plain();
            if (!head.isBlank() && !value.isBlank()) {
                var key = WHAT.matcher(head).matches()
                                && fields.stream()
                                        .noneMatch(field -> field.key().equals("description"))
                        ? "description"
                        : head;
                fields.add(new FrontMatter.Field(key, TextNode.valueOf(value), row.line(), row.line()));
            }
        }
        return new FrontMatter(row.line(), row.line(), fields);
    }
}
