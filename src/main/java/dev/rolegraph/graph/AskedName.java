package dev.rolegraph.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name that a question has, and what it is of. */
record AskedName(Meaning meaning, String name) {
    /** The names in a field's arguments, in their order. */
    static List<AskedName> in(Shape field) {
        var arguments =
                Stream.of("who", "with", "around").flatMap(argument -> listed(Meaning.ROLE, field.argument(argument)));
        return Stream.concat(arguments, filtered(field.argument("filter"), ofList(field.field())))
                .toList();
    }

    /** What a list's slugs are of; null where it has none. */
    private static @Nullable Meaning ofList(String field) {
        return switch (field) {
            case "roles" -> Meaning.ROLE;
            case "technologies" -> Meaning.TECHNOLOGY;
            case "skills" -> Meaning.SKILL;
            case "topics" -> Meaning.TOPIC;
            default -> null;
        };
    }

    /** @param slugs what the filter's slugs are of */
    private static Stream<AskedName> filtered(@Nullable Object filter, @Nullable Meaning slugs) {
        if (!(filter instanceof Map<?, ?> given)) {
            return Stream.empty();
        }
        return given.entrySet().stream().flatMap(field -> {
            var value = field.getValue();
            return switch (String.valueOf(field.getKey())) {
                case "slugs" -> slugs == null ? Stream.empty() : listed(slugs, value);
                case "with" -> listed(Meaning.ROLE, value);
                case "technology", "hasTechnology" -> one(Meaning.TECHNOLOGY, value);
                case "skill" -> one(Meaning.SKILL, value);
                case "hasSkill" ->
                    value instanceof Map<?, ?> skill ? one(Meaning.SKILL, skill.get("slug")) : Stream.empty();
                case "topic" -> one(Meaning.TOPIC, value);
                case "and", "or" ->
                    value instanceof List<?> filters
                            ? filters.stream().flatMap(filterOf -> filtered(filterOf, slugs))
                            : Stream.empty();
                case "not" -> filtered(value, slugs);
                case "role", "partner" -> filtered(value, Meaning.ROLE);
                case "worksWith" -> filtered(value, null);
                default -> Stream.empty();
            };
        });
    }

    private static Stream<AskedName> listed(Meaning meaning, @Nullable Object names) {
        return names instanceof List<?> list ? list.stream().flatMap(name -> one(meaning, name)) : Stream.empty();
    }

    private static Stream<AskedName> one(Meaning meaning, @Nullable Object name) {
        return name == null ? Stream.empty() : Stream.of(new AskedName(meaning, name.toString()));
    }
}
