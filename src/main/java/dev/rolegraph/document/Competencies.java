package dev.rolegraph.document;

import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.StatementKind;
import java.util.ArrayList;
import java.util.List;

/** Finds tables of competency by level. */
final class Competencies implements SectionReader {
    private static final Wording LEVEL = Wording.ofAnyCase(
            "(?:level|l|grade)\\s*(\\d)\\b.*|(\\d)(?:\\s.*)?|(novice|beginner|basic|junior|competent|intermediate|mid|proficient|advanced|senior|expert|master|lead|staff|principal)\\b.*");
    private static final int FEWEST = 2;

    private final Scope scope;

    Competencies(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var table : section.tables()) {
            var levels =
                    table.head().stream().skip(1).filter(Competencies::isLevel).count();
            if (levels >= FEWEST && levels == table.head().size() - 1) {
                read(section, table, facts);
            }
        }
    }

    private void read(Section section, Table table, Facts facts) {
        for (var row : table.rows()) {
            var texts = new ArrayList<Competency.Level>();
            for (var i = 1; i < table.head().size(); i++) {
                if (!row.cell(i).isBlank()) {
                    texts.add(new Competency.Level(
                            name(table.head(), i), row.cell(i).plain()));
                }
            }
            if (!row.cell(0).isBlank()) {
                facts.tell(new Competency(row.cell(0).plain(), texts, scope.at(row.line())));
            }
        }
        table.head().stream()
                .skip(1)
                .forEach(head -> facts.tell(new Statement(
                        StatementKind.COMPETENCY_LEVEL, section.group(), head.plain(), scope.at(table.line()))));
    }

    private static boolean isLevel(Text head) {
        return LEVEL.matches(head.plain());
    }

    private static String name(List<Text> head, int column) {
        var plain = head.get(column).plain();
        var level = LEVEL.matcher(plain);
        if (!level.matches()) {
            return plain;
        }
        return level.group(1) != null ? level.group(1) : level.group(2) != null ? level.group(2) : plain;
    }
}
