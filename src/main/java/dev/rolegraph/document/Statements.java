package dev.rolegraph.document;

import dev.rolegraph.role.Statement;
import dev.rolegraph.role.StatementKind;
import java.util.Set;

/** Takes what no other reader has taken whole: items as statements of the kind that their heading tells. */
final class Statements implements SectionReader {
    private static final Wording NEVER = Wording.ofAnyCase("^(?:do not|don['’]t|never|must not|avoid)\\b.*");
    private static final Wording TREE = Wording.of("^[\\s│|]*[├└]──?\\s*(\\S+?)\\s*(?:#\\s*(.*))?$");
    private static final Wording FILLER = Wording.of("\\s*(?:`{3,}\\w*|~{3,}\\w*|\\[[^\\]]*]|\\.\\.\\.)\\s*");
    private static final Wording COMMENT = Wording.of("^\\s*(?:#(?!!)|//)\\s*(\\p{L}.*)$");
    private static final Set<Subject> NEGATABLE = Set.of(
            Subject.GUIDELINE,
            Subject.BEHAVIOR,
            Subject.COLLABORATION,
            Subject.PROTOCOL,
            Subject.WORKFLOW,
            Subject.OTHER);

    private final Scope scope;

    Statements(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        for (var entry : section.entries()) {
            var item = entry.item();
            var grouping = item.isLabel() && !item.items().isEmpty();
            var text = item.text().plain();
            if (item.isListed() && !grouping && !facts.isTold(item) && !Words.isPlaceholder(text)) {
                facts.mention(new Statement(kind(entry, subject), entry.group(), text, scope.at(item)));
            }
        }
        section.fences().stream()
                .filter(fence -> !fence.isProse())
                .forEach(fence -> fence(section, fence, subject, facts));
    }

    private static StatementKind kind(Section.Entry entry, Subject subject) {
        if (NEGATABLE.contains(subject) && NEVER.matches(entry.text().plain())) {
            return StatementKind.CONSTRAINT;
        }
        if (entry.item().form() == Item.Form.TASK) {
            return StatementKind.CHECKLIST_ITEM;
        }
        if (subject == Subject.COLLABORATION && entry.item().form() == Item.Form.STEP) {
            return StatementKind.PROTOCOL_STEP;
        }
        return subject.statements();
    }

    private void fence(Section section, Fence fence, Subject subject, Facts facts) {
        for (var i = 0; i < fence.content().size(); i++) {
            var line = fence.content().get(i);
            var at = fence.lineOf(i);
            if (line.isBlank()
                    || FILLER.matches(line)
                    || Words.isPlaceholder(line) && subject != Subject.OUTPUT
                    || facts.isToldAt(at)) {
                continue;
            }
            var tree = TREE.whole(line).orElse(null);
            var comment = tree == null ? COMMENT.whole(line).orElse(null) : null;
            if (tree != null) {
                var what = tree.group(2) == null ? tree.group(1) : tree.group(1) + ": " + tree.group(2);
                facts.mention(new Statement(StatementKind.STRUCTURE, section.group(), what, scope.at(at)));
            } else if (comment != null) {
                facts.mention(new Statement(StatementKind.EXAMPLE, section.group(), comment.group(1), scope.at(at)));
            } else if (subject == Subject.OUTPUT) {
                facts.mention(new Statement(StatementKind.OUTPUT_FORMAT, section.group(), line.strip(), scope.at(at)));
            }
        }
    }
}
