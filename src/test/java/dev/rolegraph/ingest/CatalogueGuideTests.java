package dev.rolegraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.document.DocumentReader;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Workflow;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's examples become what the guide promises. */
class CatalogueGuideTests {
    private static final Path GUIDE = Path.of("seed-data", "README.md");
    private static final Pattern DOCUMENT = Pattern.compile("````markdown\\n(.*?)````", Pattern.DOTALL);
    private static final Pattern NAMES = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    private final Reading reading;
    private final RoleReading role;

    CatalogueGuideTests() throws IOException {
        reading = new DocumentReader(Catalogue.NAMES).read("release-manager.md", example(DOCUMENT));
        role = reading.roles().getFirst();
    }

    private static String example(Pattern fence) throws IOException {
        var found = fence.matcher(Files.readString(GUIDE));
        assertThat(found.find()).as("an example in " + GUIDE).isTrue();
        return found.group(1);
    }

    private <F extends Fact> Stream<String> facts(Class<F> kind, Function<F, String> shown) {
        return role.facts(kind).map(shown);
    }

    @Test
    void theExampleReadsWithoutFinding() {
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.roles()).hasSize(1);
        assertThat(role.slug()).hasToString("release-manager");
    }

    @Test
    void identity() {
        assertThat(facts(Claim.class, claim -> claim.attribute() + ": " + claim.value()))
                .contains("LEVEL: Senior", "CATEGORY: Platform")
                .anyMatch(claim -> claim.startsWith("SUMMARY: A release manager brings"));
    }

    @Test
    void collaborations() {
        assertThat(facts(
                        Collaboration.class,
                        said -> said.kind() + " " + said.with().slug() + ": " + said.on()))
                .containsExactly(
                        "WORKS_WITH devops-engineer: order of deployment and rollback rehearsals",
                        "WORKS_WITH qa-engineer: release readiness and open defects",
                        "WORKS_WITH product-manager: content and date of each release",
                        "PROVIDES_TO technical-writer: final list of changes for the release notes",
                        "RECEIVES_FROM backend-engineer: release candidates with their migration notes",
                        "REPORTS_TO engineering-manager: release risk",
                        "WORKS_WITH qa-engineer: Readiness of release 3.2");
    }

    @Test
    void skillsAndTechnologies() {
        assertThat(facts(Skill.class, skill -> skill.slug() + " " + skill.importance() + " " + skill.level()))
                .containsExactly("release-management CORE expert", "risk-management PRIMARY advanced");
        assertThat(facts(Technology.class, technology -> technology.category() + ": " + technology.slug()))
                .containsExactly("CI/CD: jenkins", "CI/CD: argo-cd", "Planning: jira");
    }

    @Test
    void metrics() {
        assertThat(facts(
                        Metric.class,
                        metric -> "%s %s %s %s %s %s"
                                .formatted(
                                        metric.name(),
                                        metric.comparator().sign(),
                                        metric.value(),
                                        metric.unit(),
                                        metric.percentile(),
                                        metric.window())))
                .containsExactly(
                        "Releases on the planned day > 90 % null null",
                        "Rollback duration < 10 minutes 95 null", "unplanned releases = 0 null null 30 days");
    }

    @Test
    void decisionsAndWorkflows() {
        assertThat(facts(Decision.class, decision -> decision.level() + ": " + decision.on()))
                .containsExactly("HIGH: release calendar", "HIGH: go or no-go", "COLLABORATIVE: content of a release");
        assertThat(facts(
                        Workflow.class,
                        workflow -> workflow.name() + ": " + workflow.steps().size()))
                .containsExactly("Release day: 4");
    }

    @Test
    void theRest() {
        assertThat(facts(
                        Competency.class,
                        competency ->
                                competency.name() + " " + competency.levels().size()))
                .containsExactly("Coordination 4");
        assertThat(facts(Reference.class, reference -> String.valueOf(reference.url())))
                .containsExactly(
                        "https://keepachangelog.com/en/1.1.0/",
                        "https://semver.org/",
                        "https://continuousdelivery.com/");
        assertThat(facts(Message.class, message -> message.type() + " " + message.to() + " " + message.priority()))
                .containsExactly("request agent_qa_engineer_* high");
        assertThat(facts(Statement.class, statement -> statement.kind().name()))
                .contains("RESPONSIBILITY", "DELIVERABLE", "QUALITY_GATE");
    }

    @Test
    void theNamesCanBeAdded(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), example(NAMES));

        assertThat(VocabularyFactory.vocabulary(folder).topic("service contracts"))
                .isPresent();
    }
}
