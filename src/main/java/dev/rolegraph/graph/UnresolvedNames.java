package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The names of a question that no role has, with the roles that come nearest in spelling. */
final class UnresolvedNames {
    /** The connection's field that tells them. */
    static final String FIELD = "unresolved";

    private static final int SUGGESTIONS = 3;

    private UnresolvedNames() {}

    static Column read(Compilation compilation, Source source, Shape field, Shape asked) {
        var wanted = wanted(asked);
        return new Column(slugs(compilation, wanted), value -> {
            var known = strings(value);
            return unknown(compilation, wanted, known).stream()
                    .map(name -> answer(name, known, field.children()))
                    .toList();
        });
    }

    /** The names alone, for an answer that is to say how complete it is; none for any other. */
    static Column names(Compilation compilation, Shape asked) {
        var wanted = asked.asks("completeness") ? wanted(asked) : List.<String>of();
        if (wanted.isEmpty()) {
            return Column.of(Cypher.listOf(List.of()));
        }
        return new Column(slugs(compilation, wanted), value -> unknown(compilation, wanted, strings(value)));
    }

    private static List<String> wanted(Shape asked) {
        var wanted = new ArrayList<String>();
        for (var argument : List.of("who", "with", "around")) {
            var names = asked.names(argument);
            if (names != null) {
                wanted.addAll(names);
            }
        }
        names(asked.argument("filter"), asked.field().equals("roles")).forEach(wanted::add);
        return wanted;
    }

    /** @param isOfRoles whether it is a filter of roles, whose slugs are names of roles */
    private static Stream<String> names(@Nullable Object filter, boolean isOfRoles) {
        if (!(filter instanceof Map<?, ?> given)) {
            return Stream.empty();
        }
        return given.entrySet().stream().flatMap(field -> {
            var value = field.getValue();
            return switch (String.valueOf(field.getKey())) {
                case "slugs" -> isOfRoles ? listed(value) : Stream.empty();
                case "with" -> listed(value);
                case "and", "or" ->
                    value instanceof List<?> filters
                            ? filters.stream().flatMap(one -> names(one, isOfRoles))
                            : Stream.empty();
                case "not" -> names(value, isOfRoles);
                case "role", "partner" -> names(value, true);
                case "worksWith" -> names(value, false);
                default -> Stream.empty();
            };
        });
    }

    private static Stream<String> listed(@Nullable Object names) {
        return names instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.empty();
    }

    /** The slugs of all roles, if there is a name to be looked for. */
    private static Expression slugs(Compilation compilation, List<String> wanted) {
        var role = compilation.node("Role");
        return Cypher.collect(Cypher.match(role)
                .where(compilation.parameter(!wanted.isEmpty()).isEqualTo(Cypher.literalTrue()))
                .returning(role.property("slug"))
                .build());
    }

    static List<String> strings(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }

    private static List<String> unknown(Compilation compilation, List<String> wanted, List<String> known) {
        return wanted.stream()
                .filter(name -> Collaborations.slugsOf(compilation, List.of(name)).stream()
                        .noneMatch(known::contains))
                .toList();
    }

    private static Map<String, Object> answer(String name, List<String> known, List<Shape> children) {
        var answer = new LinkedHashMap<String, Object>();
        for (var child : children) {
            answer.put(
                    child.key(),
                    switch (child.field()) {
                        case "name" -> name;
                        case "suggestions" -> nearest(name, known);
                        default -> "UnresolvedName";
                    });
        }
        return answer;
    }

    /** Slugs that share most of the spelling, nearest first. */
    private static List<String> nearest(String name, List<String> known) {
        var distance = new LevenshteinDistance(Math.max(2, name.length() / 3));
        return known.stream()
                .filter(slug -> distance.apply(name, slug) >= 0)
                .sorted(Comparator.comparing((String slug) -> distance.apply(name, slug))
                        .thenComparing(slug -> slug))
                .limit(SUGGESTIONS)
                .toList();
    }
}
