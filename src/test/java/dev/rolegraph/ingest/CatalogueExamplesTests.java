package dev.rolegraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.ingest.Catalogue.Described;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Resource;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Term;
import dev.rolegraph.role.Workflow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The catalogue says, in its own words, all that five documents of other people say of a backend engineer. */
class CatalogueExamplesTests {
    private static final Path EXPECTED = Path.of("../shared/examples/expected");
    private static final Slug BACKEND = new Slug("backend-engineer");

    private final Described role =
            Objects.requireNonNull(Catalogue.shipped().roles().get(BACKEND));

    /** How each list of an expected document is looked for; those left out are prose or a document's own business. */
    private final Map<String, Predicate<JsonNode>> lists = lists();

    private Map<String, Predicate<JsonNode>> lists() {
        var lists = new LinkedHashMap<String, Predicate<JsonNode>>();
        lists.put("technologies", this::hasTechnology);
        lists.put("skills", this::hasSkill);
        lists.put("collaborations", this::hasCollaboration);
        lists.put("metrics", this::hasMetric);
        lists.put("decisions", this::hasDecision);
        lists.put("references", this::hasReference);
        lists.put("workflows", this::hasWorkflow);
        lists.put("competencies", this::hasCompetency);
        lists.put("resources", this::hasResource);
        lists.put("messages", this::hasMessage);
        lists.put("attributes", this::hasLevel);
        lists.put("statements", this::hasCheckpoint);
        return lists;
    }

    @Test
    void saysWhatTheFiveExamplesSay() throws IOException {
        assumeTrue(Files.isDirectory(EXPECTED), "skipped: no example documents at " + EXPECTED);
        var missing = new ArrayList<String>();
        var found = new LinkedHashMap<String, Integer>();
        for (var file : files()) {
            var document = JsonMapper.builder().build().readTree(file.toFile());
            lists.forEach((list, isSaid) -> document.path(list).forEach(fact -> {
                if (isSaid.test(fact)) {
                    found.merge(list, 1, Integer::sum);
                } else {
                    missing.add("%s: %s %s".formatted(file.getFileName(), list, fact));
                }
            }));
        }

        System.out.println("facts of the examples in the catalogue: " + found);
        assertThat(missing)
                .as("facts to add to the documents of the backend engineer, in words of our own")
                .isEmpty();
    }

    @Test
    void disagreesWhereTheExamplesDo() {
        assertThat(limits("test coverage")).contains(new BigDecimal("80"), new BigDecimal("85"));
        assertThat(role.facts(Claim.class)
                        .filter(claim -> claim.attribute() == RoleAttribute.LEVEL)
                        .map(Claim::value)
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            return files.sorted().toList();
        }
    }

    private List<BigDecimal> limits(String metric) {
        return role.facts(Metric.class)
                .filter(limit -> limit.name().equalsIgnoreCase(metric))
                .map(Metric::value)
                .toList();
    }

    private <F extends Fact> boolean any(Class<F> kind, Predicate<F> fits) {
        return role.facts(kind).anyMatch(fits);
    }

    private boolean hasTechnology(JsonNode fact) {
        var name = text(fact, "name");
        var slug = Catalogue.NAMES.technology(name).map(Term::slug).orElse(Slug.of(name));
        return any(Technology.class, technology -> technology.slug().equals(slug))
                || fact.has("mention") && any(Statement.class, statement -> mentions(statement.text(), slug));
    }

    private static boolean mentions(String text, Slug technology) {
        return Catalogue.NAMES.technologiesIn(text).stream()
                .anyMatch(mention -> mention.named().slug().equals(technology));
    }

    /** What the vocabulary has no name for is prose. */
    private boolean hasSkill(JsonNode fact) {
        return Catalogue.NAMES
                .skill(text(fact, "name"))
                .map(term -> any(Skill.class, skill -> skill.slug().equals(term.slug())))
                .orElse(true);
    }

    private boolean hasCollaboration(JsonNode fact) {
        var kinds = new ArrayList<>(List.of(text(fact, "kind")));
        fact.path("alt_kinds").forEach(kind -> kinds.add(kind.asText()));
        var partner = role.facts(Collaboration.class)
                .filter(collaboration -> collaboration.with().slug().value().equals(text(fact, "slug")))
                .filter(collaboration -> kinds.contains(collaboration.kind().name()))
                .map(Collaboration::on)
                .filter(Objects::nonNull)
                .toList();
        return Stream.of(text(fact, "on").split(";"))
                .allMatch(topic -> partner.stream().anyMatch(on -> covers(on, topic)));
    }

    private boolean hasMetric(JsonNode fact) {
        return any(
                Metric.class,
                metric -> covers(metric.name(), text(fact, "name"))
                        && metric.comparator().sign().equals(text(fact, "comparator"))
                        && metric.value().compareTo(fact.get("value").decimalValue()) == 0
                        && text(fact, "unit").equals(Objects.toString(metric.unit(), ""))
                        && text(fact, "percentile").equals(Objects.toString(metric.percentile(), ""))
                        && text(fact, "window").equals(Objects.toString(metric.window(), "")));
    }

    private boolean hasDecision(JsonNode fact) {
        return any(
                Decision.class,
                decision -> decision.level().equalsIgnoreCase(text(fact, "level"))
                        && covers(decision.on(), text(fact, "on")));
    }

    private boolean hasReference(JsonNode fact) {
        return any(Reference.class, reference -> text(fact, "url").equals(reference.url()));
    }

    private boolean hasWorkflow(JsonNode fact) {
        return any(
                Workflow.class,
                workflow -> workflow.name().equals(text(fact, "name"))
                        && workflow.steps().size() == fact.get("steps").asInt());
    }

    private boolean hasCompetency(JsonNode fact) {
        return any(
                Competency.class,
                competency -> competency.name().equals(text(fact, "name"))
                        && competency.levels().stream()
                                .allMatch(level -> shares(level.text(), text(fact.get("levels"), level.level()))));
    }

    private boolean hasResource(JsonNode fact) {
        return any(
                Resource.class,
                resource ->
                        resource.name().equals(text(fact, "name")) && covers(resource.value(), text(fact, "value")));
    }

    private boolean hasMessage(JsonNode fact) {
        return any(
                Message.class,
                message -> Stream.of(
                                Map.entry("type", Objects.toString(message.type(), "")),
                                Map.entry("to", Objects.toString(message.to(), "")),
                                Map.entry("subject", Objects.toString(message.subject(), "")),
                                Map.entry("priority", Objects.toString(message.priority(), "")))
                        .allMatch(field -> text(fact, field.getKey()).equals(field.getValue())));
    }

    private boolean hasLevel(JsonNode fact) {
        return !text(fact, "key").matches("Expertise Level|Experience")
                || any(
                        Claim.class,
                        claim -> claim.attribute() == RoleAttribute.LEVEL
                                && claim.value().equals(text(fact, "value")));
    }

    private boolean hasCheckpoint(JsonNode fact) {
        return !text(fact, "kind").equals("CHECKPOINT")
                || any(
                        Statement.class,
                        statement -> statement.kind().name().equals("CHECKPOINT")
                                && covers(statement.text(), text(fact, "text")));
    }

    private static String text(@Nullable JsonNode fact, String field) {
        return fact == null || fact.path(field).isNull() ? "" : fact.path(field).asText();
    }

    /** Whether ours says most of the things that theirs names; all of them would be their words. */
    private static boolean covers(String ours, String theirs) {
        var named = stems(theirs);
        return 3 * named.stream().filter(stems(ours)::contains).count() >= 2 * named.size();
    }

    private static boolean shares(String ours, String theirs) {
        return stems(theirs).stream().anyMatch(stems(ours)::contains);
    }

    /** Content words by their beginnings: 'optimization' is what 'optimizing' does. */
    private static Set<String> stems(String text) {
        return CatalogueWordsTests.contentWords(text).stream()
                .map(word -> word.substring(0, Math.min(word.length(), 5)))
                .collect(Collectors.toSet());
    }
}
