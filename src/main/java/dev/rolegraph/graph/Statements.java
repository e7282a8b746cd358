package dev.rolegraph.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RolegraphException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.FunctionInvocation;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * Makes statements of questions. A text is rendered once for all questions that differ in nothing but values: rendering
 * takes longer than everything else that is done for a question outside Neo4j.
 */
final class Statements {
    /** Arguments whose values are parameters of the statement; of any other, the text may depend on the value. */
    private static final Set<String> VALUES = Set.of("slug", "who", "with", "on", "first", "last", "after", "before");

    private static final long MOST_CHARACTERS = 4_000_000;
    private static final Renderer RENDERER = Renderer.getRenderer(
            Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());

    private final Names names;
    private final Cache<Key, String> texts = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Key, String>weigher((key, text) -> text.length())
            .build();

    Statements(Names names) {
        this.names = names;
    }

    /**
     * A question as one statement.
     *
     * @param columns what becomes of its values, by the keys of the fields
     * @param failures of the fields that cannot be asked, which are no part of it
     */
    record Compiled(
            String cypher,
            Map<String, Object> parameters,
            Map<String, Column> columns,
            Map<String, RolegraphException> failures) {}

    /**
     * What a text depends on.
     *
     * @param failed the fields that are left out
     * @param sizes of the parameters in their order; -1 for one that is no list
     */
    private record Key(List<Shape> fields, Set<String> failed, List<Integer> sizes) {}

    Compiled of(List<Shape> fields, GivenNames given) {
        var compilation = new Compilation(names, given);
        var nowhere = new Scope(Map.of(), Map.of(), Map.of());
        var columns = new LinkedHashMap<String, Column>();
        var failures = new LinkedHashMap<String, RolegraphException>();
        for (var field : fields) {
            try {
                columns.put(field.key(), RootType.QUERY.read(compilation, nowhere, field));
            } catch (RolegraphException e) {
                failures.put(field.key(), e);
            }
        }
        var parameters = compilation.parameters();
        var key = new Key(
                fields.stream().map(Statements::withoutValues).toList(),
                Set.copyOf(failures.keySet()),
                sizes(parameters));
        var text = texts.get(key, unknown -> RENDERER.render(statement(columns.values())));
        if (parameters.size() > key.sizes().size()) {
            throw new IllegalStateException("a parameter was made with the text and would be missing the next time");
        }
        return new Compiled(text, parameters, columns, failures);
    }

    private static List<Integer> sizes(Map<String, Object> parameters) {
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> parameters.get("p" + i) instanceof Collection<?> list ? list.size() : -1)
                .toList();
    }

    private static Shape withoutValues(Shape field) {
        var arguments = new HashMap<>(field.arguments());
        arguments.replaceAll((name, value) -> VALUES.contains(name) ? "" : value);
        return new Shape(
                field.key(),
                field.field(),
                arguments,
                field.types(),
                field.children().stream().map(Statements::withoutValues).toList());
    }

    /** The state of the graph is read before and after: a projection in between may have torn the answer. */
    private static Statement statement(Collection<Column> columns) {
        var entries = new ArrayList<Object>();
        for (var column : columns) {
            entries.addAll(List.of("f" + entries.size() / 2, column.expression()));
        }
        Node before = Cypher.node("GraphState").named("before");
        Node after = Cypher.node("GraphState").named("after");
        // The marker nearest to the data: it comes before the revision moves and goes after that.
        return Cypher.match(before)
                .with(
                        before,
                        before.property("revision").as("revision"),
                        edits(before).as("edits"),
                        Cypher.coalesce(before.property("names"), Cypher.literalOf(0))
                                .as("names"))
                .with(
                        Cypher.name("revision"),
                        Cypher.name("edits"),
                        Cypher.name("names"),
                        before.property("writing").as("writing"))
                .with(
                        Cypher.name("revision"),
                        Cypher.name("edits"),
                        Cypher.name("names"),
                        Cypher.name("writing"),
                        Cypher.mapOf(entries.toArray()).as("data"))
                .match(after)
                .with(
                        after,
                        Cypher.name("data"),
                        Cypher.name("revision"),
                        Cypher.name("edits"),
                        Cypher.name("names"),
                        Cypher.name("writing"),
                        after.property("writing").as("writingAfter"))
                .returning(
                        Cypher.name("data"),
                        Cypher.name("revision"),
                        Cypher.name("edits"),
                        Cypher.name("names"),
                        Cypher.name("writing"),
                        Cypher.name("writingAfter"),
                        after.property("revision").as("revisionAfter"),
                        edits(after).as("editsAfter"))
                .build();
    }

    private static FunctionInvocation edits(Node state) {
        return Cypher.coalesce(state.property("edits"), Cypher.literalOf(0));
    }
}
