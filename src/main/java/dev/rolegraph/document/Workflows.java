package dev.rolegraph.document;

import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Workflow;
import java.util.List;

/** Finds workflows: numbered lists under a heading of procedures, and headings that are steps themselves. */
final class Workflows implements SectionReader {
    private static final int FEWEST = 2;
    private static final Wording STEPS =
            Wording.of("(?i)(?:the )?(?:steps|process|procedure|instructions|actions|sequence|method)");

    private final Scope scope;

    Workflows(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        var heading = section.heading();
        if (heading == null) {
            return;
        }
        var headed = steps(heading);
        if (headed.size() >= FEWEST) {
            facts.mention(new Workflow(
                    heading.title(), headed.stream().map(Heading::title).toList(), scope.at(heading.line())));
            headed.forEach(step -> facts.mention(new Statement(
                    section.subject().statements(), heading.title(), step.title(), scope.at(step.line()))));
            return;
        }
        var steps = section.blocks().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .filter(item -> item.form() == Item.Form.STEP)
                .map(item -> Words.title(item.text().plain()))
                .filter(step -> !step.isEmpty())
                .toList();
        if (steps.size() >= FEWEST) {
            facts.mention(new Workflow(name(section), steps, scope.at(heading.line())));
        }
    }

    /** 'Steps' below 'Workflow 1: Release' are those of the release. */
    private static String name(Section section) {
        var path = section.path();
        var own = section.title();
        var outer = path.size() > 1 ? path.get(path.size() - 2) : null;
        return outer != null && outer.level() > 1 && STEPS.matches(own) ? outer.title() : own;
    }

    /** The numbered headings directly below one. */
    private List<Heading> steps(Heading heading) {
        var below = scope.outline()
                .under(heading)
                .map(Section::path)
                .filter(path -> path.size() > 1 && path.get(path.size() - 2).equals(heading))
                .map(List::getLast)
                .toList();
        return below.stream().anyMatch(Heading::isStep)
                ? below.stream().filter(Heading::isStep).toList()
                : List.of();
    }
}
