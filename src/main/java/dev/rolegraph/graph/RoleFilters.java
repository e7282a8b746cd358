package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** A role filter of the schema as a condition: fields that are absent or null do not count. */
final class RoleFilters {
    private RoleFilters() {}

    static Condition condition(Compilation compilation, Node role, Map<?, ?> filter) {
        var condition = Cypher.noCondition();
        for (var field : filter.entrySet()) {
            if (field.getValue() != null) {
                condition = condition.and(one(compilation, role, String.valueOf(field.getKey()), field.getValue()));
            }
        }
        return condition;
    }

    private static Condition one(Compilation compilation, Node role, String field, Object value) {
        return switch (field) {
            case "and" -> all(compilation, role, value);
            case "or" -> any(compilation, role, value);
            case "not" -> condition(compilation, role, (Map<?, ?>) value).not();
            case "slugs" ->
                role.property("slug").in(compilation.parameter(Collaborations.slugsOf(compilation, strings(value))));
            case "documented" -> role.property("documented").isEqualTo(compilation.parameter(value));
            case "nature" -> role.property("nature").isEqualTo(compilation.parameter(value));
            case "category", "level" ->
                Cypher.coalesce(Cypher.toLower(role.property(field)), Cypher.literalOf(""))
                        .isEqualTo(Cypher.toLower(compilation.parameter(value)));
            case "text" -> text(compilation, role, String.valueOf(value));
            case "hasSkill" ->
                states(role, "RoleSkill", compilation.node("Skill"), compilation, ((Map<?, ?>) value).get("slug"));
            case "hasTechnology" -> states(role, "RoleTechnology", compilation.node("Technology"), compilation, value);
            case "worksWith" -> worksWith(compilation, role, (Map<?, ?>) value);
            default -> throw new IllegalStateException("the graph has no filter " + field);
        };
    }

    private static Condition all(Compilation compilation, Node role, Object filters) {
        var condition = Cypher.noCondition();
        for (var filter : (List<?>) filters) {
            condition = condition.and(condition(compilation, role, (Map<?, ?>) filter));
        }
        return condition;
    }

    /** An empty list of alternatives matches nothing. */
    private static Condition any(Compilation compilation, Node role, Object filters) {
        var condition = Cypher.isFalse();
        for (var filter : (List<?>) filters) {
            var alternative = condition(compilation, role, (Map<?, ?>) filter);
            condition = condition.or(alternative == Cypher.noCondition() ? Cypher.isTrue() : alternative);
        }
        return condition;
    }

    /** Every word of the text is in the name, the summary or the category. */
    private static Condition text(Compilation compilation, Node role, String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        if (text.isBlank()) {
            throw new RolegraphException.BadRequest("'text' has no word to look for: name one, or leave it out.");
        }
        var blank = Cypher.literalOf("");
        var searched = Cypher.toLower(role.property("name")
                .concat(Cypher.literalOf(" "))
                .concat(Cypher.coalesce(role.property("summary"), blank))
                .concat(Cypher.literalOf(" "))
                .concat(Cypher.coalesce(role.property("category"), blank)));
        var word = compilation.variable("word");
        return Cypher.all(word).in(compilation.parameter(words)).where(searched.contains(word));
    }

    private static Condition states(Node role, String fact, Node thing, Compilation compilation, Object slug) {
        return Cypher.exists(
                Cypher.match(role.relationshipTo(Cypher.node(fact), "STATES").relationshipTo(thing, "OF"))
                        .where(thing.property("slug").isEqualTo(compilation.parameter(slug)))
                        .returning(thing)
                        .build());
    }

    private static Condition worksWith(Compilation compilation, Node role, Map<?, ?> filter) {
        var arguments = new HashMap<String, Object>();
        filter.forEach((name, value) -> {
            if (value != null) {
                arguments.put(String.valueOf(name), value);
            }
        });
        var asked = new Shape("worksWith", "worksWith", arguments, Set.of(), List.of());
        return Cypher.exists(
                Collaborations.ofRole(compilation, new Scope(role), asked).matches());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
