package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The names of a question that nothing has, with what comes nearest in spelling. */
final class UnresolvedNames {
    /** The connection's field that tells them. */
    static final String FIELD = "unresolved";

    private static final int SUGGESTIONS = 3;

    private UnresolvedNames() {}

    static Column read(Compilation compilation, Source source, Shape field, Shape asked) {
        var wanted = AskedName.in(asked);
        var all = known(compilation, wanted, (meaning, node) -> Cypher.noCondition());
        return new Column(
                all,
                value -> unknown(compilation, wanted, value)
                        .map(name -> answer(name, value, field.children()))
                        .toList());
    }

    /** The names alone, for an answer that is to say how complete it is; none for any other. */
    static Column names(Compilation compilation, Shape asked) {
        var wanted = asked.asks("completeness") ? AskedName.in(asked) : List.<AskedName>of();
        var meant = known(compilation, wanted, (meaning, node) -> {
            var names = wanted.stream()
                    .filter(name -> name.meaning() == meaning)
                    .map(AskedName::name)
                    .toList();
            return node.property("slug").in(compilation.parameter(meaning.of(compilation, names)));
        });
        return new Column(meant, value -> unknown(compilation, wanted, value).toList());
    }

    static List<AskedName> names(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(AskedName.class::cast).toList();
    }

    /** The slugs that there are, by the label of what has them. */
    private static Expression known(
            Compilation compilation, List<AskedName> wanted, BiFunction<Meaning, Node, Condition> which) {
        var entries = new ArrayList<Object>();
        wanted.stream().map(AskedName::meaning).distinct().sorted().forEach(meaning -> {
            var node = compilation.node(meaning.label());
            entries.add(meaning.label());
            entries.add(Cypher.collect(Cypher.match(node)
                    .where(which.apply(meaning, node))
                    .returning(node.property("slug"))
                    .build()));
        });
        return Cypher.mapOf(entries.toArray());
    }

    private static List<String> known(Meaning meaning, @Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(value)).get(meaning.label())))
                .stream().map(String::valueOf).toList();
    }

    private static Stream<AskedName> unknown(Compilation compilation, List<AskedName> wanted, @Nullable Object value) {
        var known = new EnumMap<Meaning, Set<String>>(Meaning.class);
        wanted.forEach(name -> known.computeIfAbsent(name.meaning(), meaning -> Set.copyOf(known(meaning, value))));
        return wanted.stream()
                .distinct()
                .filter(name -> name.meaning().of(compilation, name.name()).stream()
                        .noneMatch(known.get(name.meaning())::contains));
    }

    private static Map<String, Object> answer(AskedName asked, @Nullable Object value, List<Shape> children) {
        var answer = new LinkedHashMap<String, Object>();
        for (var child : children) {
            answer.put(
                    child.key(),
                    switch (child.field()) {
                        case "name" -> asked.name();
                        case "suggestions" -> nearest(asked.name(), known(asked.meaning(), value));
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
