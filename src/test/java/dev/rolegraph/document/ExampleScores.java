package dev.rolegraph.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Technology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scores readings against facts written by hand: names compared without case, punctuation and versions. */
final class ExampleScores {
    final Map<String, Score> scores = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();
    final List<String> forbidden = new ArrayList<>();
    final List<String> identities = new ArrayList<>();
    private final DocumentReader reader;

    ExampleScores(Names names) {
        reader = new DocumentReader(names);
    }

    void score(Path document, Path expected) {
        try {
            var reading = reader.read(document.getFileName().toString(), Files.readString(document));
            var wanted = JsonMapper.builder().build().readTree(expected.toFile());
            score(document.getFileName().toString(), reading, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void score(String name, Reading reading, JsonNode wanted) {
        var role = reading.roles().getFirst();
        identities.add(role.slug().value());
        compare(
                name,
                "collaborations",
                keys(wanted, "collaborations", this::collaborations),
                role.facts(Collaboration.class)
                        .map(fact -> Set.of(fact.with().slug().value() + " " + fact.kind()))
                        .toList(),
                wanted);
        compare(
                name,
                "technologies",
                keys(
                        wanted,
                        "technologies",
                        node -> Set.of(plain(node.get("name").asText()))),
                role.facts(Technology.class)
                        .map(fact -> pair(plain(fact.name()), plain(fact.slug().value())))
                        .toList(),
                wanted);
        compare(
                name,
                "metrics",
                keys(wanted, "metrics", node -> Set.of(metric(node))),
                role.facts(Metric.class)
                        .map(fact -> Set.of(fact.comparator().sign()
                                + fact.value().stripTrailingZeros().toPlainString()
                                + fact.unit()))
                        .toList(),
                wanted);
        compare(
                name,
                "references",
                keys(wanted, "references", node -> Set.of(node.get("url").asText())),
                role.facts(Reference.class)
                        .map(fact -> Set.of(String.valueOf(fact.url())))
                        .toList(),
                wanted);
        topics(name, wanted, role.facts(Collaboration.class).toList());
        forbidden(name, wanted, role.facts());
    }

    private static Set<String> pair(String one, String other) {
        return new LinkedHashSet<>(List.of(one, other));
    }

    private interface Key {
        Set<String> of(JsonNode node);
    }

    private record Wanted(Set<String> keys, boolean optional) {}

    private static List<Wanted> keys(JsonNode wanted, String kind, Key key) {
        var all = new ArrayList<Wanted>();
        wanted.path(kind)
                .forEach(node ->
                        all.add(new Wanted(key.of(node), node.path("mention").asBoolean())));
        return all;
    }

    private Set<String> collaborations(JsonNode node) {
        var keys = new LinkedHashSet<String>();
        keys.add(node.get("slug").asText() + " " + node.get("kind").asText());
        node.path("alt_kinds").forEach(kind -> keys.add(node.get("slug").asText() + " " + kind.asText()));
        return keys;
    }

    private static String metric(JsonNode node) {
        var sign = Map.of(">=", "≥", "<=", "≤")
                .getOrDefault(
                        node.get("comparator").asText(), node.get("comparator").asText());
        var unit = node.hasNonNull("unit") ? node.get("unit").asText() : null;
        return sign + node.get("value").decimalValue().stripTrailingZeros().toPlainString() + unit;
    }

    private void compare(
            String document, String kind, List<Wanted> wanted, List<Set<String>> found, JsonNode expected) {
        var score = scores.computeIfAbsent(kind, key -> new Score());
        var neutral = names(expected.path("neutral").path(kind));
        for (var facts : new LinkedHashSet<>(found)) {
            var right = wanted.stream().anyMatch(want -> want.keys.stream().anyMatch(key -> matches(facts, key, kind)));
            if (right) {
                score.right++;
            } else if (facts.stream().noneMatch(neutral::contains)) {
                score.wrong++;
                notes.add("%s: %s invented: %s".formatted(document, kind, facts));
            }
        }
        for (var want : wanted) {
            if (!want.optional
                    && found.stream()
                            .noneMatch(facts -> want.keys.stream().anyMatch(key -> matches(facts, key, kind)))) {
                score.missed++;
                notes.add("%s: %s missed: %s".formatted(document, kind, want.keys));
            }
        }
    }

    private static boolean matches(Set<String> found, String wanted, String kind) {
        return found.contains(wanted)
                || kind.equals("technologies")
                        && found.stream()
                                .anyMatch(name -> name.equals("apache" + wanted)
                                        || name.equals("aws" + wanted)
                                        || wanted.equals(name + "js")
                                        || wanted.startsWith(name)
                                                && wanted.substring(name.length())
                                                        .matches("core|2|20|pubsub|testing"));
    }

    private void topics(String document, JsonNode wanted, List<Collaboration> found) {
        var score = scores.computeIfAbsent("topics", key -> new Score());
        for (var node : wanted.path("collaborations")) {
            if (node.hasNonNull("on")) {
                for (var topic : node.get("on").asText().split(";")) {
                    var has = found.stream()
                            .anyMatch(fact -> fact.with()
                                            .slug()
                                            .value()
                                            .equals(node.get("slug").asText())
                                    && plain(String.valueOf(fact.on())).equals(plain(topic)));
                    if (has) {
                        score.right++;
                    } else {
                        score.missed++;
                        notes.add("%s: topic missed: %s on %s"
                                .formatted(document, node.get("slug").asText(), topic));
                    }
                }
            }
        }
    }

    private void forbidden(String document, JsonNode wanted, List<Fact> facts) {
        var not = wanted.path("must_not");
        for (var fact : facts) {
            switch (fact) {
                case Collaboration found ->
                    forbid(document, not.path("collaborations"), found.with().written());
                case Technology found -> forbid(document, not.path("technologies"), found.name());
                case Metric found -> forbid(document, not.path("metrics"), found.name());
                case Reference found -> forbid(document, not.path("references"), found.title());
                default -> {}
            }
        }
    }

    /** Exactly as written: '.NET Core' is right where 'NET Core' is not. */
    private void forbid(String document, JsonNode names, String found) {
        names.forEach(name -> {
            if (name.asText().equalsIgnoreCase(found)) {
                forbidden.add(document + ": " + found);
            }
        });
    }

    private static Set<String> names(JsonNode list) {
        var names = new LinkedHashSet<String>();
        list.forEach(node -> names.add(plain(node.asText())));
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#%]", "");
    }
}
