package dev.rolegraph.graph;

import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.CuratedFact;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Digest;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Resource;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Term;
import dev.rolegraph.role.Workflow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as rows for the projection: which node a fact is, what it says, what it relates the role to. */
final class FactRows {
    private final Names names;
    private final CollaborationRows collaborations;

    FactRows(Names names) {
        this.names = names;
        this.collaborations = new CollaborationRows(names);
    }

    FactRow row(Slug role, Fact fact) {
        var row = written(role, fact);
        if (CuratedFact.canBe(fact)) {
            row.properties().put("curated", CuratedFact.of(role, fact, names).key());
        }
        return row;
    }

    private FactRow written(Slug role, Fact fact) {
        return switch (fact) {
            case dev.rolegraph.role.Collaboration collaboration -> collaborations.row(role, collaboration);
            case Attribute attribute -> plain("Attribute", role, "name", attribute.key(), "value", attribute.value());
            case Claim claim ->
                plain("Claim", role, "attribute", claim.attribute().name(), "value", claim.value());
            case Competency competency ->
                plain(
                        "Competency",
                        role,
                        "name",
                        competency.name(),
                        "levels",
                        competency.levels().stream()
                                .map(Competency.Level::level)
                                .toList(),
                        "texts",
                        competency.levels().stream().map(Competency.Level::text).toList());
            case Decision decision -> plain("Decision", role, "level", decision.level(), "on", decision.on());
            case Message message ->
                plain(
                        "MessagePattern",
                        role,
                        "type",
                        message.type(),
                        "to",
                        message.to(),
                        "subject",
                        message.subject(),
                        "priority",
                        message.priority(),
                        "body",
                        message.body());
            case Metric metric -> metric(role, metric);
            case Resource resource ->
                plain(
                        "Resource",
                        role,
                        "name",
                        resource.name(),
                        "value",
                        resource.value(),
                        "detail",
                        resource.detail());
            case Statement statement ->
                plain(
                        "Statement",
                        role,
                        "kind",
                        statement.kind().name(),
                        "group",
                        statement.group(),
                        "text",
                        statement.text());
            case Workflow workflow -> plain("Workflow", role, "name", workflow.name(), "steps", workflow.steps());
            case Reference reference ->
                related(
                        "RoleReference",
                        role,
                        properties(),
                        new FactRow.Target(
                                "Reference",
                                Digest.of(reference.title() + '\0' + reference.url()),
                                properties("title", reference.title(), "url", reference.url())),
                        reference.title());
            case Skill skill ->
                related(
                        "RoleSkill",
                        role,
                        properties(
                                "group",
                                skill.group(),
                                "importance",
                                skill.importance() == null
                                        ? null
                                        : skill.importance().name(),
                                "level",
                                skill.level()),
                        new FactRow.Target("Skill", skill.slug().value(), properties()),
                        names.skill(skill.name()).map(Term::name).orElse(skill.name()));
            case Technology technology -> {
                var term = names.technology(technology.name());
                yield related(
                        "RoleTechnology",
                        role,
                        properties("category", technology.category()),
                        new FactRow.Target(
                                "Technology",
                                technology.slug().value(),
                                properties("category", term.map(Term::category).orElse(null))),
                        term.map(Term::name).orElse(technology.name()));
            }
        };
    }

    /** Spellings of one name are one metric; which of them is shown is told from all citations. */
    private static FactRow metric(Slug role, Metric metric) {
        var properties = properties(
                "measure",
                measure(metric),
                "comparator",
                metric.comparator().name(),
                "value",
                metric.value().doubleValue(),
                "unit",
                metric.unit(),
                "percentile",
                metric.percentile(),
                "window",
                metric.window());
        var identity = Arrays.asList(
                measure(metric),
                metric.comparator(),
                metric.value().stripTrailingZeros().toPlainString(),
                metric.unit());
        return new FactRow(
                "Metric", FactRow.key("Metric", role, identity), role, properties, Map.of("name", metric.name()), null);
    }

    /** What two metrics must share to be two answers to one question. */
    private static String measure(Metric metric) {
        return Slug.of(metric.name()) + "/" + metric.percentile() + "/" + metric.window();
    }

    private static FactRow plain(String label, Slug role, @Nullable Object... namesAndValues) {
        var properties = properties(namesAndValues);
        return new FactRow(
                label, FactRow.key(label, role, Arrays.asList(namesAndValues)), role, properties, Map.of(), null);
    }

    private static FactRow related(
            String label, Slug role, Map<String, Object> properties, FactRow.Target of, String name) {
        var identity = new ArrayList<Object>(List.of(of.slug()));
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> identity.addAll(List.of(entry.getKey(), entry.getValue())));
        return new FactRow(label, FactRow.key(label, role, identity), role, properties, Map.of("name", name), of);
    }

    static Map<String, Object> properties(@Nullable Object... namesAndValues) {
        var properties = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return properties;
    }
}
