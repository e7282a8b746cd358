package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RolegraphException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** Which collaborations, seen from one of their roles, and in which order. */
final class CollaborationFilters {
    private CollaborationFilters() {}

    static final Filter COLLABORATION = new Filter()
            .field(
                    "with",
                    (compilation, scope, value) -> scope.node("partner")
                            .property("slug")
                            .in(compilation.parameter(Meaning.ROLE.of(compilation, strings(value)))))
            .field("on", (compilation, scope, value) -> on(compilation, scope.node(), value))
            .field("kinds", (compilation, scope, value) -> ofKinds(compilation, scope, strings(value)))
            .field(
                    "topic",
                    (compilation, scope, value) -> Cypher.coalesce(scope.node().property("topic"), Cypher.literalOf(""))
                            .in(compilation.parameter(Meaning.TOPIC.of(compilation, value.toString()))))
            .field("technology", naming(Meaning.TECHNOLOGY))
            .field("technologyCategory", naming("Technology", Criteria.isText("category")))
            .field("skill", naming(Meaning.SKILL))
            .field("reciprocity", Criteria.oneOf("reciprocity"))
            .field(
                    "role",
                    (compilation, scope, value) -> RoleFilters.ROLE.condition(compilation, scope.about("role"), value))
            .field(
                    "partner",
                    (compilation, scope, value) ->
                            RoleFilters.ROLE.condition(compilation, scope.about("partner"), value));

    /** The conditions of a list's arguments {@code on}, {@code kinds} and {@code filter}. */
    static Condition narrowed(Compilation compilation, Scope scope, Shape field) {
        var kinds = field.names("kinds");
        return (kinds == null ? Cypher.noCondition() : ofKinds(compilation, scope, kinds))
                .and(on(compilation, scope.node(), field.argument("on")))
                .and(COLLABORATION.condition(compilation, scope, field.argument("filter")));
    }

    static Order order(Node collaboration, @Nullable Object orderBy) {
        var natural = collaboration.property("sortKey");
        var topic = Cypher.coalesce(collaboration.property("topic"), Cypher.literalOf(""))
                .concat(Cypher.literalOf(" "))
                .concat(natural);
        var citations = Cypher.count(collaboration.relationshipTo(Cypher.node("Document"), "CITED"));
        return Order.asked(
                orderBy,
                Order.by(natural),
                Map.of(
                        "ROLES", Order.text(natural),
                        "TOPIC", Order.text(topic),
                        "CITATIONS", Order.number(citations, natural),
                        "CHANGED", Order.number(collaboration.property("revision"), natural)));
    }

    private static Condition ofKinds(Compilation compilation, Scope scope, List<String> names) {
        var kinds = names.stream().map(CollaborationKind::valueOf).toList();
        var inverse = kinds.stream()
                .flatMap(kind -> kind.inverse().stream())
                .map(Enum::name)
                .toList();
        var collaboration = scope.node();
        var slug = scope.node("role").property("slug");
        return collaboration
                .property("from")
                .isEqualTo(slug)
                .and(collaboration.property("kind").in(compilation.parameter(names)))
                .or(collaboration
                        .property("to")
                        .isEqualTo(slug)
                        .and(collaboration.property("kind").in(compilation.parameter(inverse))));
    }

    static Condition on(Compilation compilation, Node collaboration, @Nullable Object text) {
        if (text == null) {
            return Cypher.noCondition();
        }
        var word = compilation.variable("word");
        return Cypher.all(word).in(compilation.parameter(terms(text))).where(word.in(collaboration.property("terms")));
    }

    private static List<String> terms(Object text) {
        var terms = Words.stemmed(text.toString());
        if (terms.isEmpty()) {
            throw new RolegraphException.BadRequest(
                    "'on' has no word to look for: name a topic, a technology or a skill, or leave it out.");
        }
        return terms;
    }

    /** The same words in Lucene's language. */
    static String lucene(Object text) {
        return terms(text).stream().map(SearchWord::escaped).collect(Collectors.joining(" AND "));
    }

    /** It names a thing of which something holds. */
    private static Filter.Criterion naming(String label, Filter.Criterion criterion) {
        return (compilation, scope, value) -> {
            var thing = compilation.node(label);
            return Criteria.exists(
                    scope.node().relationshipTo(thing, "NAMES"),
                    criterion.holds(compilation, new Scope(thing), value),
                    thing);
        };
    }

    private static Filter.Criterion naming(Meaning meaning) {
        return naming(
                meaning.label(),
                (compilation, scope, name) -> meaning.named().holds(compilation, scope, List.of(name)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
