package dev.rolegraph.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Resource;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Workflow;
import java.util.List;

/** The shape of {@code read --format json}. Lists that would be empty are left out, and so is what a fact does not give. */
final class ReadingJson {
    private ReadingJson() {}

    static ObjectNode of(String path, Reading reading) {
        var json = JsonNodeFactory.instance.objectNode().put("document", path);
        var roles = json.putArray("roles");
        reading.roles().forEach(role -> write(role, roles.addObject()));
        var findings = json.putArray("findings");
        reading.findings().forEach(finding -> write(finding, findings.addObject()));
        json.putObject("coverage")
                .put("contentLines", reading.coverage().contentLines())
                .put("factLines", reading.coverage().factLines())
                .put("proseLines", reading.coverage().proseLines())
                .put("findingLines", reading.coverage().findingLines());
        return json;
    }

    private static void write(Finding finding, ObjectNode json) {
        json.put("severity", finding.severity().name())
                .put("code", finding.code())
                .put("line", finding.line())
                .put("message", finding.message());
    }

    private static void write(RoleReading role, ObjectNode json) {
        json.put("name", role.name()).put("slug", role.slug().value());
        role.claimed(RoleAttribute.LEVEL).ifPresent(level -> json.put("level", level));
        role.claimed(RoleAttribute.CATEGORY).ifPresent(category -> json.put("category", category));
        role.claimed(RoleAttribute.SUMMARY).ifPresent(summary -> json.put("summary", summary));
        for (var fact : role.facts()) {
            var item = json.withArray(list(fact)).addObject();
            write(fact, item);
            item.put("line", fact.at().line())
                    .put("endLine", fact.at().endLine())
                    .put("quote", fact.at().quote());
            item.remove(item.properties().stream()
                    .filter(property -> property.getValue().isNull())
                    .map(java.util.Map.Entry::getKey)
                    .toList());
        }
    }

    private static String list(Fact fact) {
        return switch (fact) {
            case Attribute _ -> "attributes";
            case Claim _ -> "claims";
            case Collaboration _ -> "collaborations";
            case Competency _ -> "competencies";
            case Decision _ -> "decisions";
            case Message _ -> "messages";
            case Metric _ -> "metrics";
            case Reference _ -> "references";
            case Resource _ -> "resources";
            case Skill _ -> "skills";
            case Statement _ -> "statements";
            case Technology _ -> "technologies";
            case Workflow _ -> "workflows";
        };
    }

    private static void write(Fact fact, ObjectNode json) {
        switch (fact) {
            case Attribute it -> json.put("key", it.key()).put("value", it.value());
            case Claim it -> json.put("attribute", it.attribute().name()).put("value", it.value());
            case Collaboration it ->
                json.put("with", it.with().written())
                        .put("slug", it.with().slug().value())
                        .put("nature", it.with().nature().name())
                        .put("kind", it.kind().name())
                        .put("on", it.on());
            case Competency it -> write(it, json);
            case Decision it -> json.put("level", it.level()).put("on", it.on());
            case Message it ->
                json.put("type", it.type())
                        .put("to", it.to())
                        .put("subject", it.subject())
                        .put("priority", it.priority())
                        .put("body", it.body());
            case Metric it ->
                json.put("name", it.name())
                        .put("comparator", it.comparator().sign())
                        .put("value", it.value())
                        .put("unit", it.unit())
                        .put("percentile", it.percentile())
                        .put("window", it.window());
            case Reference it -> json.put("title", it.title()).put("url", it.url());
            case Resource it ->
                json.put("name", it.name()).put("value", it.value()).put("detail", it.detail());
            case Skill it -> write(it, json);
            case Statement it ->
                json.put("kind", it.kind().name()).put("group", it.group()).put("text", it.text());
            case Technology it ->
                json.put("name", it.name()).put("slug", it.slug().value()).put("category", it.category());
            case Workflow it -> write(it.name(), it.steps(), json);
        }
    }

    private static void write(Skill skill, ObjectNode json) {
        var importance = skill.importance();
        json.put("name", skill.name())
                .put("slug", skill.slug().value())
                .put("group", skill.group())
                .put("importance", importance == null ? null : importance.name())
                .put("level", skill.level());
    }

    private static void write(Competency competency, ObjectNode json) {
        var levels = json.put("name", competency.name()).putObject("levels");
        competency.levels().forEach(level -> levels.put(level.level(), level.text()));
    }

    private static void write(String name, List<String> steps, ObjectNode json) {
        var list = json.put("name", name).putArray("steps");
        steps.forEach(list::add);
    }
}
