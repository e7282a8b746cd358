package dev.rolegraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.ingest.Catalogue.Described;
import dev.rolegraph.ingest.Catalogue.Document;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding.Severity;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.StatementKind;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Workflow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue is whole: each role is described in full, and its words lead somewhere. */
class CatalogueTests {
    private static final int ROLES = 64;
    private static final int FEWEST_COLLABORATIONS = 6;
    private static final int MOST_COLLABORATIONS = 14;
    private static final int FEWEST_SKILLS = 6;
    private static final int FEWEST_CATEGORIES = 4;
    private static final int FEWEST_METRICS = 5;
    private static final int FEWEST_REFERENCES = 3;

    private static final Pattern LIMIT = Pattern.compile("([<>≤≥=])\\s*([\\d.]+)");

    private final Catalogue catalogue = Catalogue.shipped();

    private static void assertNone(String todo, Stream<String> problems) {
        assertThat(problems.toList()).as(todo).isEmpty();
    }

    @Test
    void readsWithoutWarning() {
        assertNone(
                "mend each line as its finding says",
                catalogue.documents().stream()
                        .flatMap(document -> document.findings().stream()
                                .filter(finding -> finding.severity() != Severity.NOTE)
                                .map(finding ->
                                        "%s:%d: %s".formatted(document.path(), finding.line(), finding.message()))));
    }

    @Test
    void coversTheField() {
        assertThat(catalogue.roles().keySet())
                .as("roles that documents in seed-data/roles describe")
                .hasSizeGreaterThanOrEqualTo(ROLES);
    }

    @Test
    void describesEachRoleInFull() {
        var missing = new ArrayList<String>();
        for (var role : catalogue.roles().values()) {
            needs(missing, role, 1, "a level below the first heading", claims(role, RoleAttribute.LEVEL));
            needs(missing, role, 1, "a category below the first heading", claims(role, RoleAttribute.CATEGORY));
            needs(missing, role, 1, "a paragraph under '## Summary'", claims(role, RoleAttribute.SUMMARY));
            needs(missing, role, FEWEST_SKILLS, "skills under '## Skills'", role.facts(Skill.class));
            needs(missing, role, FEWEST_CATEGORIES, "categories under '## Technologies'", categories(role));
            needs(missing, role, FEWEST_METRICS, "metrics with a limit", role.facts(Metric.class));
            needs(missing, role, 1, "a line under '## Decision Authority'", role.facts(Decision.class));
            needs(missing, role, 1, "a workflow with steps", steps(role));
            needs(missing, role, 1, "a deliverable", statements(role, StatementKind.DELIVERABLE));
            needs(missing, role, 1, "a quality gate", statements(role, StatementKind.QUALITY_GATE));
            needs(missing, role, 1, "a table under '## Competencies'", role.facts(Competency.class));
            needs(missing, role, FEWEST_REFERENCES, "references", role.facts(Reference.class));
        }
        assertThat(missing).as("parts of a role that its document lacks").isEmpty();
    }

    private static void needs(List<String> missing, Described role, int fewest, String what, Stream<?> found) {
        var count = found.count();
        if (count < fewest) {
            missing.add("%s: has %d of at least %d; add %s".formatted(role.path(), count, fewest, what));
        }
    }

    private static Stream<String> categories(Described role) {
        return role.facts(Technology.class).map(Technology::category).distinct();
    }

    private static Stream<Claim> claims(Described role, RoleAttribute attribute) {
        return role.facts(Claim.class).filter(claim -> claim.attribute() == attribute);
    }

    private static Stream<Statement> statements(Described role, StatementKind kind) {
        return role.facts(Statement.class).filter(statement -> statement.kind() == kind);
    }

    private static Stream<Workflow> steps(Described role) {
        return role.facts(Workflow.class).filter(workflow -> !workflow.steps().isEmpty());
    }

    /** A role with several documents has as many more: each of them is one view of it, and complete as such. */
    @Test
    void saysWithWhomEachRoleWorksOnWhat() {
        var problems = new ArrayList<String>();
        for (var document : catalogue.documents()) {
            var bullets = new TreeSet<Integer>();
            written(document).forEach(collaboration -> {
                bullets.add(collaboration.at().line());
                if (collaboration.on() == null) {
                    problems.add("%s: add what they work on behind '%s'"
                            .formatted(
                                    document.at(collaboration),
                                    collaboration.with().name()));
                }
            });
            if (bullets.size() < FEWEST_COLLABORATIONS || bullets.size() > MOST_COLLABORATIONS) {
                problems.add("%s: %d collaborations are not %d to %d; add some, or move some to a second document"
                        .formatted(document.path(), bullets.size(), FEWEST_COLLABORATIONS, MOST_COLLABORATIONS));
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Without those that follow from a message pattern. */
    private static Stream<Collaboration> written(Document document) {
        var messages = document.facts(Message.class).map(Fact::at).toList();
        return document.facts(Collaboration.class)
                .filter(collaboration -> messages.stream()
                        .noneMatch(
                                message -> message.line() <= collaboration.at().line()
                                        && collaboration.at().line() <= message.endLine()));
    }

    @Test
    void readsEachLimitAsItIsWritten() {
        assertNone(
                "say the condition without words that are a limit themselves, such as 'within' or 'more than'",
                all(
                        Metric.class,
                        metric -> LIMIT.asPredicate().test(metric.at().quote()) && !isWritten(metric),
                        metric -> metric.at().quote()));
    }

    private static boolean isWritten(Metric metric) {
        return LIMIT.matcher(metric.at().quote())
                .results()
                .anyMatch(limit -> metric.comparator().sign().equals(limit.group(1))
                        && metric.value().compareTo(new BigDecimal(limit.group(2))) == 0);
    }

    @Test
    void ratesEachSkill() {
        assertNone(
                "write it as '- **Name** (core, expert): …'",
                all(Skill.class, skill -> skill.importance() == null || skill.level() == null, Skill::name));
    }

    @Test
    void knowsEachSkill() {
        assertNone(
                "add it to seed-data/vocabulary/skills.yaml, or use a name from there",
                all(Skill.class, skill -> Catalogue.NAMES.skill(skill.name()).isEmpty(), Skill::name));
    }

    @Test
    void knowsEachTechnology() {
        assertNone(
                "add it to seed-data/vocabulary/technologies.yaml, or use a name from there",
                all(
                        Technology.class,
                        technology ->
                                Catalogue.NAMES.technology(technology.name()).isEmpty(),
                        Technology::name));
    }

    /** 'Architects' and 'other backend services' are groups by rule, not roles that someone could describe. */
    @Test
    void knowsEachPartner() {
        assertNone(
                "describe the role in seed-data/roles, or add it to seed-data/vocabulary/roles.yaml",
                all(
                        Collaboration.class,
                        collaboration -> collaboration.with().nature() == RoleNature.ROLE
                                && !collaboration.with().known()
                                && !catalogue
                                        .roles()
                                        .containsKey(collaboration.with().slug()),
                        collaboration -> collaboration.with().name()));
    }

    private <F extends Fact> Stream<String> all(Class<F> kind, Predicate<F> wrong, Named<F> named) {
        return catalogue.documents().stream()
                .flatMap(document -> document.facts(kind)
                        .filter(wrong)
                        .map(fact -> "%s: '%s'".formatted(document.at(fact), named.name(fact))));
    }

    private interface Named<F> {
        String name(F fact);
    }

    @Test
    void givesAnAddressOneTitle() {
        var titles = new TreeMap<String, Map<String, String>>();
        for (var document : catalogue.documents()) {
            document.facts(Reference.class)
                    .filter(reference -> reference.url() != null)
                    .forEach(reference -> titles.computeIfAbsent(address(reference.url()), key -> new HashMap<>())
                            .putIfAbsent(reference.title() + " " + reference.url(), document.at(reference)));
        }
        assertNone(
                "use one title and one spelling of the address in all documents",
                titles.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(Object::toString));
    }

    /** What spellings of one address have in common. */
    private static String address(String url) {
        return url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    }
}
