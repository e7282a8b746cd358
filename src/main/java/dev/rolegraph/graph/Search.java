package dev.rolegraph.graph;

import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** Whatever has some words, of all kinds at once, what fits best first. */
final class Search {
    private Search() {}

    private static final Map<String, NodeType> KINDS = kinds();
    private static final AnyType HIT = new AnyType(() -> List.copyOf(KINDS.values()));
    private static final NodeType KIND_COUNT = new NodeType("SearchKindCount").values("kind", "count");
    /** As exact as scores of one search are told apart. */
    private static final long STEPS = 1_000_000;

    private static Map<String, NodeType> kinds() {
        var kinds = new LinkedHashMap<String, NodeType>();
        kinds.put("ROLE", RoleTypes.ROLE);
        kinds.put("TECHNOLOGY", SharedTypes.TECHNOLOGY);
        kinds.put("SKILL", SharedTypes.SKILL);
        kinds.put("TOPIC", SharedTypes.TOPIC);
        kinds.put("REFERENCE", SharedTypes.REFERENCE);
        kinds.put("DOCUMENT", DocumentTypes.DOCUMENT);
        kinds.put("COLLABORATION", CollaborationTypes.COLLABORATION);
        kinds.put("STATEMENT", FactTypes.STATEMENT);
        kinds.put("METRIC", FactTypes.METRIC);
        kinds.put("WORKFLOW", FactTypes.WORKFLOW);
        kinds.put("DECISION", FactTypes.DECISION);
        kinds.put("MESSAGE", FactTypes.MESSAGE);
        kinds.put("RESOURCE", FactTypes.RESOURCE);
        kinds.put("COMPETENCY", FactTypes.COMPETENCY);
        kinds.put("ATTRIBUTE", FactTypes.ATTRIBUTE);
        return kinds;
    }

    static Column read(Compilation compilation, Scope nowhere, Shape field) {
        var text = String.valueOf(field.argument("text"));
        var words = SearchWords.of(text);
        var matches = new SearchMatches(words);
        var edge = new NodeType("SearchEdge")
                .itself("node", () -> HIT)
                .field("kind", (within, scope, asked) -> Column.of(kind(scope.node())))
                .values("score")
                .field("matches", matches::read);
        var hits = hits(compilation, lucene(compilation, text, words));
        var facets = hits;
        var kinds = field.names("kinds");
        return new Connection(
                        "SearchConnection",
                        edge,
                        Map.of("facets", (within, rows, asked, connection) -> facets(within, facets, asked)))
                .read(compilation, kinds == null ? hits : hits.where(ofKinds(compilation, hits, kinds)), field);
    }

    /** What the vocabulary knows by another name is found by its own. */
    private static String lucene(Compilation compilation, String text, SearchWords words) {
        var names = compilation.names();
        var named = names.role(text);
        var role = new Slug(compilation.given().role(named.slug().value()));
        return Stream.of(
                        Stream.of("(" + words.lucene() + ")"),
                        named.known() || !role.equals(named.slug()) ? Stream.of(role) : Stream.of(),
                        names.technology(text).map(Term::slug).stream(),
                        names.skill(text).map(Term::slug).stream())
                .flatMap(clauses -> clauses)
                .map(clause -> clause instanceof String whole ? whole : "slug:\"" + clause + "\"^8")
                .collect(Collectors.joining(" OR "));
    }

    private static Source hits(Compilation compilation, String lucene) {
        var name = compilation.variable("hit");
        var score = compilation.variable("score");
        var node = Cypher.anyNode(name);
        var query = compilation.parameter(lucene);
        var key = kind(node)
                .concat(Cypher.literalOf(" "))
                .concat(Cypher.coalesce(node.property("slug"), node.property("key"), node.property("id")));
        var points = Cypher.toInteger(score.multiply(Cypher.literalOf(STEPS)));
        return new Source(
                further -> Cypher.call("db.index.fulltext.queryNodes")
                        .withArgs(Cypher.literalOf("search"), query)
                        .yield(
                                Cypher.name("node").as(name),
                                Cypher.name("score").as(score))
                        .where(further),
                new Scope(node).with("score", score),
                Order.number(points, key).made("score", true));
    }

    private static Condition ofKinds(Compilation compilation, Source hits, List<String> kinds) {
        return kind(hits.scope().node()).in(compilation.parameter(kinds));
    }

    private static Expression kind(Node node) {
        var kind = Cypher.caseExpression();
        for (var one : KINDS.entrySet()) {
            kind = Objects.requireNonNull(kind)
                    .when(node.hasLabels(one.getValue().name()))
                    .then(Cypher.literalOf(one.getKey()));
        }
        return kind;
    }

    /** Of all kinds, whichever are shown. */
    private static Column facets(Compilation compilation, Source hits, Shape field) {
        var kind = compilation.variable("kind");
        var count = compilation.variable("count");
        var rows = new Source(
                further -> hits.clauses()
                        .rows(Cypher.noCondition())
                        .with(
                                kind(hits.scope().node()).as(kind),
                                Cypher.count(hits.scope().node()).as(count))
                        .where(further),
                Scope.of(Map.of("kind", kind, "count", count)),
                Order.number(count, kind).made("count", true));
        var row = KIND_COUNT.select(compilation, rows.scope(), field.children());
        return NodeType.list(() -> Cypher.collect(rows.all(row.expression())), row.complete());
    }
}
