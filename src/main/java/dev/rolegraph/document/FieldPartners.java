package dev.rolegraph.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Passage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Partners in the value of a field that says how they are worked with: names, or maps that say who and what for. */
final class FieldPartners {
    private static final List<String> WHO = List.of("agent", "name", "role", "target", "to", "id", "slug", "with");
    private static final List<String> WHAT = List.of(
            "purpose", "label", "reason", "for", "on", "topic", "when", "description", "context", "task", "prompt");
    /** What is worked on behind a name: 'planner agent for the next release'. */
    private static final Wording WHAT_FOR =
            Wording.ofAnyCase("\\s+(?:for|on|about|regarding|when|once|after|before|if|to)\\s.*$");

    /** Values that name no role: an address of a person or a page is none. */
    private static final Wording NOBODY =
            Wording.ofAnyCase("\\s*(?:none|null|nobody|no one|n/?a|-|~|true|false|yes|no|\\S+@\\S+|\\w+://.*)?\\s*");

    private final Scope scope;
    private final PartnerNames names;

    FieldPartners(Scope scope) {
        this.scope = scope;
        this.names = new PartnerNames(scope.names(), scope.self());
    }

    /** Whether the value names partners: a list of names, or of maps that say who and what for. */
    boolean read(JsonNode value, CollaborationKind kind, Passage at, Facts facts) {
        var before = facts.count();
        var parts = value.isArray() ? value : List.of(value);
        for (var part : parts) {
            if (part.isObject()) {
                text(part, WHO).ifPresent(who -> add(who, text(part, WHAT).orElse(null), kind, at, facts));
            } else if (part.isValueNode()) {
                for (var who : part.asText().split(",")) {
                    add(who, null, kind, at, facts);
                }
            }
        }
        return facts.count() > before;
    }

    private void add(String who, @Nullable String what, CollaborationKind kind, Passage at, Facts facts) {
        if (NOBODY.matches(who)) {
            return;
        }
        var tail = what == null ? WHAT_FOR.first(who).orElse(null) : null;
        var name = tail == null ? who : who.substring(0, tail.start());
        var topic = tail == null ? what : tail.group();
        names.one(name, PartnerNames.Trust.GIVEN)
                .ifPresent(
                        partner -> new Partnership(List.of(partner), kind, topic == null ? List.of() : Topics.of(topic))
                                .at(scope.lines().naming(who.strip(), at))
                                .forEach(facts::tell));
    }

    private static Optional<String> text(JsonNode map, List<String> keys) {
        return keys.stream()
                .filter(key -> map.hasNonNull(key) && map.get(key).isValueNode())
                .map(key -> map.get(key).asText())
                .findFirst();
    }
}
