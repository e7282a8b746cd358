package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKey;
import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** Nodes by their global ids, of whichever types these are: the text looks for all, so that it does not depend on them. */
final class Nodes {
    private Nodes() {}

    /** Nodes that are found by the same property of the same label. */
    private record Family(String label, String property, Selection type) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("Fact", "key", FactTypes.ANY),
            new Family("Role", "slug", RoleTypes.ROLE),
            new Family("Document", "id", DocumentTypes.DOCUMENT),
            new Family("Topic", "slug", SharedTypes.TOPIC),
            new Family("Skill", "slug", SharedTypes.SKILL),
            new Family("Technology", "slug", SharedTypes.TECHNOLOGY),
            new Family("Reference", "slug", SharedTypes.REFERENCE),
            new Family("Curation", "id", FactTypes.CURATION));

    static Column one(Compilation compilation, Scope nowhere, Shape field) {
        var found = found(compilation, List.of(id(compilation, String.valueOf(field.argument("id")))), field);
        return new Column(
                found.made(),
                value -> ((List<?>) Objects.requireNonNull(found.complete().apply(value))).getFirst());
    }

    static Column many(Compilation compilation, Scope nowhere, Shape field) {
        var ids = Objects.requireNonNull(field.names("ids"));
        if (ids.size() > Page.MOST) {
            throw Page.tooMany("ids", ids.size());
        }
        return found(compilation, ids.stream().map(id -> id(compilation, id)).toList(), field);
    }

    /** What an id stands for: ids of merged roles, and of their facts, are those of the roles that they are now. */
    private static GlobalId id(Compilation compilation, String id) {
        var parsed = GlobalId.parse(id);
        var key = parsed.key();
        var given = compilation.given();
        return new GlobalId(
                parsed.type(),
                switch (parsed.type()) {
                    case "Role" -> given.role(key);
                    case "Collaboration" -> collaboration(key, given);
                    case "Document", "Topic", "Skill", "Technology", "Reference", "Curation" -> key;
                    // Any other fact begins with its role.
                    default ->
                        key.indexOf('/') < 0
                                ? key
                                : given.role(key.substring(0, key.indexOf('/'))) + key.substring(key.indexOf('/'));
                });
    }

    private static String collaboration(String key, GivenNames given) {
        return CollaborationKey.parse(key)
                .map(parsed -> CollaborationKey.of(
                                parsed.kind(),
                                new Slug(given.role(parsed.first().value())),
                                new Slug(given.role(parsed.second().value())),
                                parsed.topic())
                        .toString())
                .orElse(key);
    }

    /** In the order of the ids, null where there is no such node. */
    private static Column found(Compilation compilation, List<GlobalId> ids, Shape field) {
        var keys = compilation.parameter(ids.stream().map(GlobalId::key).toList());
        var columns = new ArrayList<Column>();
        var found = new ArrayList<Column>();
        for (var family : FAMILIES) {
            var node = compilation.node(family.label());
            var key = node.property(family.property());
            var row = family.type().select(compilation, new Scope(node), field.children());
            found.add(new Column(
                    () -> Cypher.collect(Cypher.match(node)
                            .where(key.in(keys))
                            .returning(Cypher.mapOf("key", key, "row", row.expression()))
                            .build()),
                    row.complete()));
            columns.add(row);
        }
        return new Column(
                () -> Compilation.map("n", found),
                value -> inOrder(ids, columns, (Map<?, ?>) Objects.requireNonNull(value)));
    }

    private static List<@Nullable Object> inOrder(List<GlobalId> ids, List<Column> columns, Map<?, ?> value) {
        var found = new HashMap<GlobalId, Object>();
        for (int i = 0; i < columns.size(); i++) {
            for (var row : (List<?>) Objects.requireNonNull(value.get("n" + i))) {
                var node = (Map<?, ?>) row;
                if (columns.get(i).complete().apply(node.get("row")) instanceof Map<?, ?> answer) {
                    found.put(
                            new GlobalId(String.valueOf(answer.get("__typename")), String.valueOf(node.get("key"))),
                            answer);
                }
            }
        }
        var answers = new ArrayList<@Nullable Object>();
        ids.forEach(id -> answers.add(found.get(id)));
        return answers;
    }
}
