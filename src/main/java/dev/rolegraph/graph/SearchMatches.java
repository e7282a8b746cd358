package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** In which of its fields a hit has the words, and the text around them. */
final class SearchMatches {
    /** The indexed properties, and what the schema calls them where that is another name. */
    private static final Map<String, String> FIELDS = fields();

    /** As much of a text as is shown, and what of it stands before the first word found. */
    private static final int LENGTH = 160;

    private static final int BEFORE = 40;

    private final SearchWords words;

    SearchMatches(SearchWords words) {
        this.words = words;
    }

    private record Match(String field, String snippet, long words) {}

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        List.of(
                        "name",
                        "title",
                        "slug",
                        "summary",
                        "category",
                        "statement",
                        "text",
                        "group",
                        "on",
                        "steps",
                        "subject",
                        "body",
                        "detail",
                        "value",
                        "path",
                        "url")
                .forEach(property -> fields.put(property, property));
        fields.put("topic", "on");
        fields.put("texts", "levels");
        return fields;
    }

    Column read(Compilation compilation, Scope scope, Shape field) {
        var entries = new ArrayList<Object>();
        FIELDS.keySet().forEach(property -> {
            entries.add(property);
            entries.add(scope.node().property(property));
        });
        return new Column(
                Cypher.mapOf(entries.toArray()),
                value -> matches((Map<?, ?>) Objects.requireNonNull(value)).stream()
                        .map(match -> answer(match, field.children()))
                        .toList());
    }

    /** Those with more of the words first. */
    private List<Match> matches(Map<?, ?> properties) {
        return FIELDS.entrySet().stream()
                .flatMap(field -> texts(properties.get(field.getKey())).map(text -> match(field.getValue(), text)))
                // A slug repeats what a name says.
                .filter(match -> match.words() > 0 && !(match.field().equals("slug") && properties.get("name") != null))
                .sorted(Comparator.comparingLong(Match::words).reversed())
                .toList();
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case List<?> several -> several.stream().map(String::valueOf);
            case null, default -> Stream.of();
        };
    }

    private Match match(String field, String text) {
        var places = SearchWords.places(text);
        return new Match(field, snippet(text, places), words.in(places));
    }

    private String snippet(String text, List<SearchWords.Place> places) {
        if (text.length() <= LENGTH) {
            return text;
        }
        var found = places.stream()
                .filter(words::hasOne)
                .findFirst()
                .map(SearchWords.Place::start)
                .orElse(0);
        var start = places.stream()
                .map(SearchWords.Place::start)
                .filter(place -> place >= found - BEFORE)
                .findFirst()
                .orElse(0);
        var end = places.stream()
                .map(SearchWords.Place::end)
                .filter(place -> place <= start + LENGTH)
                .reduce(start, Math::max);
        return (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
    }

    private static Map<String, Object> answer(Match match, List<Shape> children) {
        var answer = new LinkedHashMap<String, Object>();
        for (var child : children) {
            answer.put(
                    child.key(),
                    switch (child.field()) {
                        case "field" -> match.field();
                        case "snippet" -> match.snippet();
                        default -> "SearchMatch";
                    });
        }
        return answer;
    }
}
