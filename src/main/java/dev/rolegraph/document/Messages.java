package dev.rolegraph.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Message;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the messages that a role sends: JSON objects with a recipient and a type or subject, in fences. */
final class Messages implements SectionReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 80;

    private final Scope scope;
    private final PartnerNames names;

    Messages(Scope scope) {
        this.scope = scope;
        this.names = new PartnerNames(scope.names(), scope.self());
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var fence : section.fences()) {
            if (fence.content().size() <= LONGEST) {
                objects(fence, facts)
                        .filter(object -> object.hasNonNull("to"))
                        .forEach(object -> add(object, fence, facts));
            }
        }
    }

    /** The objects of a fence: one, or those of a list. */
    private static Stream<JsonNode> objects(Fence fence, Facts facts) {
        if (!mayBeJson(fence)) {
            return Stream.empty();
        }
        var text = String.join("\n", fence.content()).strip();
        try {
            var read = JSON.readTree(text);
            return (read.isArray() ? read.valueStream() : Stream.of(read)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            if (text.contains("\"type\"") || text.contains("\"subject\"")) {
                facts.find(new Finding(
                        Finding.Severity.WARNING,
                        "MESSAGE_INVALID",
                        fence.lineOf(0),
                        "This message is no valid JSON, so neither it nor its recipient was read. Correct the JSON."));
            }
            return Stream.empty();
        }
    }

    private static boolean mayBeJson(Fence fence) {
        for (var line : fence.content()) {
            if (!line.isBlank()) {
                var first = line.stripLeading().charAt(0);
                return (first == '{' || first == '[')
                        && fence.content().stream().anyMatch(one -> one.contains("\"to\""));
            }
        }
        return false;
    }

    private void add(JsonNode object, Fence fence, Facts facts) {
        var to = object.get("to");
        (to.isArray() ? to.valueStream() : Stream.of(to))
                .filter(who -> who.isValueNode() && !who.asText().isBlank())
                .forEach(who -> add(object, who.asText(), fence, facts));
    }

    private void add(JsonNode object, String to, Fence fence, Facts facts) {
        var subject = text(object, "subject");
        var type = text(object, "type");
        if (subject == null && type == null) {
            return;
        }
        var named = line(fence, to);
        var line = Math.min(named, line(fence, type == null ? "\"to\"" : "\"type\""));
        facts.tell(new Message(
                type,
                to,
                subject,
                text(object, "priority"),
                text(object, "body"),
                scope.lines().passage(line, Math.max(named, fence.last() - 1))));
        names.one(to, PartnerNames.Trust.NAMED)
                .ifPresent(partner -> facts.mention(
                        new Collaboration(partner, CollaborationKind.WORKS_WITH, topic(subject), scope.at(named))));
    }

    private static @Nullable String topic(@Nullable String subject) {
        var first = subject == null ? "" : subject.split(";", 2)[0].strip();
        return first.isEmpty() ? null : first;
    }

    private static int line(Fence fence, String key) {
        for (var i = 0; i < fence.content().size(); i++) {
            if (fence.content().get(i).contains(key)) {
                return fence.lineOf(i);
            }
        }
        return fence.line();
    }

    private static @Nullable String text(JsonNode object, String key) {
        var value = object.get(key);
        return value == null || !value.isValueNode() || value.asText().isBlank() ? null : value.asText();
    }
}
