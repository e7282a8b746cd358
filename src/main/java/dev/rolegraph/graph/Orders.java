package dev.rolegraph.graph;

import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The orders of facts, of references, and of what a role has; each ends in a key of its own, so that no two are alike. */
final class Orders {
    private Orders() {}

    private static final String FIELD = "orderBy";
    /** Behind every letter. */
    private static final Expression LAST = Cypher.literalOf("\uffff");

    static Order ofStatements(Scope scope, Shape field) {
        var statement = scope.node();
        var place = statement.property("sortKey");
        return Order.asked(
                field.argument(FIELD),
                Order.by(place),
                Map.of(
                        "PLACE", Order.text(place),
                        "KIND", Order.text(then(statement.property("kind"), place)),
                        "TEXT", Order.text(then(folded(statement, "text"), place))));
    }

    static Order ofMetrics(Scope scope, Shape field) {
        var metric = scope.node();
        var place = metric.property("sortKey");
        return Order.asked(
                field.argument(FIELD),
                Order.by(place),
                Map.of("PLACE", Order.text(place), "NAME", Order.text(then(folded(metric, "name"), place))));
    }

    static Order ofReferences(Scope scope, Shape field) {
        var reference = scope.node();
        var slug = reference.property("slug");
        var roles = Cypher.count(Cypher.anyNode().relationshipTo(reference, "OF"));
        return Order.asked(
                field.argument(FIELD),
                Order.by(slug),
                Map.of(
                        "TITLE", Order.text(then(folded(reference, "title"), slug)),
                        "ROLES", Order.number(roles, slug)));
    }

    static Order ofRoleSkills(Scope scope, Shape field) {
        var place = scope.node("fact").property("sortKey");
        var importance = Cypher.coalesce(scope.node("fact").property("importance"), LAST);
        return Order.asked(
                field.argument(FIELD),
                Order.by(place),
                Map.of(
                        "PLACE", Order.text(place),
                        "NAME", Order.text(then(folded(scope.node(), "name"), place)),
                        // CORE, PRIMARY and SECONDARY are in this order by their letters.
                        "IMPORTANCE", Order.text(then(importance, place))));
    }

    static Order ofRoleTechnologies(Scope scope, Shape field) {
        var place = scope.node("fact").property("sortKey");
        return Order.asked(
                field.argument(FIELD),
                Order.by(place),
                Map.of(
                        "PLACE", Order.text(place),
                        "NAME", Order.text(then(folded(scope.node(), "name"), place)),
                        "CATEGORY", Order.text(then(folded(scope.node("fact"), "category"), place))));
    }

    /** Of partners, with the collaborations that are {@code shared} with each. */
    static Order ofPeers(Scope scope, Shape field) {
        var name = scope.node().property("nameKey");
        var strength =
                Order.number(Cypher.size(scope.value("shared")), scope.node().property("slug"));
        return Order.asked(
                field.argument(FIELD),
                strength.made("strength", true),
                Map.of("STRENGTH", strength, "NAME", Order.text(name)));
    }

    private static Expression folded(Node node, String property) {
        return Cypher.toLower(Cypher.coalesce(node.property(property), LAST));
    }

    private static Expression then(Expression first, Expression next) {
        return first.concat(Cypher.literalOf("\u0000")).concat(next);
    }
}
