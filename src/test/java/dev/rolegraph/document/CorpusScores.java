package dev.rolegraph.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what readings have in common with facts written by hand; {@link CorpusTests} says when two are the same. */
final class CorpusScores {
    private static final Map<String, Class<? extends Fact>> KINDS = Map.of(
            "collaborations", Collaboration.class,
            "technologies", Technology.class,
            "metrics", Metric.class,
            "references", Reference.class);

    final Map<String, Score> scores = new TreeMap<>();
    final List<String> misses = new ArrayList<>();

    void score(JsonNode written, Reading reading) {
        var document = written.get("document").asText();
        identity(document, written.get("role"), reading);
        KINDS.forEach((kind, type) -> compare(
                document,
                kind,
                written.path(kind),
                reading.roles().stream()
                        .flatMap(role -> role.facts().stream())
                        .filter(type::isInstance)
                        .toList()));
    }

    private void identity(String document, JsonNode role, Reading reading) {
        var score = score("identity");
        var slug = reading.roles().isEmpty()
                ? "none"
                : reading.roles().getFirst().slug().value();
        if (given(role, "slug", "alt_slugs", slug)) {
            score.right++;
        } else {
            score.wrong++;
            score.missed++;
            misses.add("%s: identity %s, not %s"
                    .formatted(document, slug, role.get("slug").asText()));
        }
    }

    private void compare(String document, String kind, JsonNode written, List<Fact> found) {
        var score = score(kind);
        for (var wanted : written) {
            if (wanted.path("optional").asBoolean()) {
                continue;
            }
            if (found.stream().anyMatch(fact -> same(wanted, fact))) {
                score.right++;
            } else {
                score.missed++;
                misses.add("%s:%s: %s missing: %s".formatted(document, wanted.get("line"), kind, wanted));
            }
        }
        var invented = new LinkedHashMap<String, Fact>();
        found.stream()
                .filter(fact -> written.valueStream().noneMatch(wanted -> same(wanted, fact)))
                .forEach(fact -> invented.putIfAbsent(key(fact), fact));
        score.wrong += invented.size();
        invented.values()
                .forEach(fact -> misses.add(
                        "%s:%d: %s invented: %s".formatted(document, fact.at().line(), kind, said(fact))));
    }

    private Score score(String kind) {
        return scores.computeIfAbsent(kind, key -> new Score());
    }

    private static boolean same(JsonNode wanted, Fact fact) {
        return switch (fact) {
            case Collaboration found ->
                near(wanted, found)
                        && given(wanted, "kind", "alt_kinds", found.kind().name())
                        && given(
                                wanted, "slug", "alt_slugs", found.with().slug().value());
            case Technology found ->
                given(wanted, "slug", "alt_slugs", found.slug().value());
            case Metric found -> near(wanted, found) && (!wanted.has("value") || limits(wanted, found));
            case Reference found ->
                wanted.has("url") ? said(found).equals(wanted.get("url").asText()) : near(wanted, found);
            default -> false;
        };
    }

    private static boolean limits(JsonNode wanted, Metric found) {
        var comparator = wanted.get("comparator").asText();
        return found.comparator().sign().equals(Map.of(">=", "≥", "<=", "≤").getOrDefault(comparator, comparator))
                && found.value().compareTo(new BigDecimal(wanted.get("value").asText())) == 0
                && (found.unit() == null ? !wanted.has("unit") : given(wanted, "unit", "alt_units", found.unit()));
    }

    private static boolean near(JsonNode wanted, Fact found) {
        return Math.abs(wanted.get("line").asInt() - found.at().line()) <= 1;
    }

    private static boolean given(JsonNode wanted, String field, String others, @Nullable String found) {
        return wanted.path(field).asText().equals(found)
                || wanted.path(others)
                        .valueStream()
                        .anyMatch(other -> other.asText().equals(found));
    }

    /** What is counted once: technologies and references once a document, the others once a line. */
    private static String key(Fact fact) {
        return fact instanceof Technology || fact instanceof Reference
                ? said(fact)
                : fact.at().line() + " " + said(fact);
    }

    private static String said(Fact fact) {
        return switch (fact) {
            case Collaboration found -> found.kind() + " " + found.with().slug();
            case Technology found -> found.slug().value();
            case Metric found ->
                "%s %s %s %s".formatted(found.name(), found.comparator().sign(), found.value(), found.unit());
            case Reference found -> String.valueOf(found.url());
            default -> fact.toString();
        };
    }
}
