package dev.rolegraph.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Fact;
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

/** A reading in the JSON shape that the command line prints, as far as fixtures compare it. */
final class ReadingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadingJson() {}

    static ObjectNode of(Reading reading) {
        var root = JSON.createObjectNode();
        var roles = root.putArray("roles");
        reading.roles().forEach(role -> roles.add(role(role)));
        var findings = root.putArray("findings");
        reading.findings()
                .forEach(finding -> findings.addObject()
                        .put("severity", finding.severity().name())
                        .put("code", finding.code())
                        .put("line", finding.line()));
        return root;
    }

    private static ObjectNode role(RoleReading role) {
        var node = JSON.createObjectNode()
                .put("name", role.name())
                .put("slug", role.slug().value());
        role.claimed(RoleAttribute.LEVEL).ifPresent(level -> node.put("level", level));
        role.claimed(RoleAttribute.CATEGORY).ifPresent(category -> node.put("category", category));
        role.claimed(RoleAttribute.SUMMARY).ifPresent(summary -> node.put("summary", summary));
        role.facts().forEach(fact -> add(node, fact));
        return node;
    }

    private static void add(ObjectNode role, Fact fact) {
        switch (fact) {
            case Claim ignored -> {}
            case Attribute it ->
                list(role, "attributes", fact).put("key", it.key()).put("value", it.value());
            case Collaboration it ->
                list(role, "collaborations", fact)
                        .put("with", it.with().written())
                        .put("slug", it.with().slug().value())
                        .put("nature", it.with().nature().name())
                        .put("kind", it.kind().name())
                        .put("on", it.on());
            case Competency it -> {
                var levels =
                        list(role, "competencies", fact).put("name", it.name()).putObject("levels");
                it.levels().forEach(level -> levels.put(level.level(), level.text()));
            }
            case Decision it ->
                list(role, "decisions", fact).put("level", it.level()).put("on", it.on());
            case Message it ->
                list(role, "messages", fact)
                        .put("type", it.type())
                        .put("to", it.to())
                        .put("subject", it.subject())
                        .put("priority", it.priority());
            case Metric it ->
                list(role, "metrics", fact)
                        .put("name", it.name())
                        .put("comparator", it.comparator().sign())
                        .put("value", it.value().toPlainString())
                        .put("unit", it.unit())
                        .put("percentile", it.percentile())
                        .put("window", it.window());
            case Reference it ->
                list(role, "references", fact).put("title", it.title()).put("url", it.url());
            case Resource it ->
                list(role, "resources", fact).put("name", it.name()).put("value", it.value());
            case Skill it ->
                list(role, "skills", fact)
                        .put("name", it.name())
                        .put("slug", it.slug().value())
                        .put("group", it.group())
                        .put(
                                "importance",
                                it.importance() == null ? null : it.importance().name())
                        .put("level", it.level());
            case Statement it ->
                list(role, "statements", fact)
                        .put("kind", it.kind().name())
                        .put("group", it.group())
                        .put("text", it.text());
            case Technology it ->
                list(role, "technologies", fact)
                        .put("name", it.name())
                        .put("slug", it.slug().value())
                        .put("category", it.category());
            case Workflow it -> {
                var steps = list(role, "workflows", fact).put("name", it.name()).putArray("steps");
                it.steps().forEach(steps::add);
            }
        }
    }

    private static ObjectNode list(ObjectNode role, String name, Fact fact) {
        JsonNode list = role.get(name);
        var array = list instanceof ArrayNode there ? there : role.putArray(name);
        return array.addObject()
                .put("line", fact.at().line())
                .put("endLine", fact.at().endLine());
    }
}
