package dev.rolegraph.document;

import dev.rolegraph.role.Importance;
import org.jspecify.annotations.Nullable;

/** Finds skills in tables: a column of their names, one of levels, and perhaps one of how important they are. */
final class SkillTables implements SectionReader {
    private static final Wording SKILL = Wording.ofAnyCase(
            "(?:core |key |technical |soft |required )?(?:skills?|competenc(?:y|ies)|abilit(?:y|ies)|expertise|knowledge)(?: areas?)?");
    private static final Wording LEVEL = Wording.ofAnyCase(
            "(?:required |expected |target |current |minimum |skill )?(?:levels?|proficiency|mastery|rating)(?: level)?(?: required)?");
    private static final Wording IMPORTANCE = Wording.ofAnyCase("importance|priority");

    private final Scope scope;

    SkillTables(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var table : section.tables()) {
            var level = column(table, LEVEL);
            if (level > 0 && SKILL.matches(table.title(0))) {
                var importance = column(table, IMPORTANCE);
                table.rows().forEach(row -> read(row, level, importance, section.group(), facts));
            }
        }
    }

    private void read(Table.Row row, int level, int importance, @Nullable String group, Facts facts) {
        var said = row.cell(level).plain().strip();
        var weight = importance < 0 ? null : importance(row.cell(importance));
        Skills.skill(
                        scope.names(),
                        row.cell(0).plain().strip(),
                        group,
                        weight,
                        said.isEmpty() || Words.isPlaceholder(said) ? null : said,
                        scope.at(row.line()))
                .ifPresent(facts::tell);
    }

    private static @Nullable Importance importance(Text cell) {
        return RatedSkill.importance(cell.plain().strip());
    }

    /** Behind the first; -1 where there is none. */
    private static int column(Table table, Wording title) {
        return table.columns(title).filter(column -> column > 0).findFirst().orElse(-1);
    }
}
