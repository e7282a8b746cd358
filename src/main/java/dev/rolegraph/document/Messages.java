package dev.rolegraph.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Message;
import java.util.List;
import java.util.Optional;
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
                object(fence).filter(object -> object.hasNonNull("to")).ifPresent(object -> add(object, fence, facts));
            }
        }
    }

    private static Optional<JsonNode> object(Fence fence) {
        var text = String.join("\n", fence.content()).strip();
        if (!text.startsWith("{") || !text.contains("\"to\"")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void add(JsonNode object, Fence fence, Facts facts) {
        var to = text(object, "to");
        var subject = text(object, "subject");
        var type = text(object, "type");
        if (to == null || subject == null && type == null) {
            return;
        }
        var line = line(fence, type == null ? "\"to\"" : "\"type\"");
        facts.tell(new Message(
                type,
                to,
                subject,
                text(object, "priority"),
                text(object, "body"),
                scope.lines().passage(line, Math.max(line, fence.last() - 1))));
        var at = scope.at(line(fence, "\"to\""));
        names.one(to, PartnerNames.Trust.NAMED)
                .ifPresent(partner ->
                        facts.mention(new Collaboration(partner, CollaborationKind.WORKS_WITH, topic(subject), at)));
    }

    private static @Nullable String topic(@Nullable String subject) {
        return subject == null ? null : List.of(subject.split(";")).getFirst().strip();
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
