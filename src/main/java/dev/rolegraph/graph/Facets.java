package dev.rolegraph.graph;

import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;

/** How many of a question's collaborations there are of each kind and with each partner, whichever page is shown. */
final class Facets {
    private Facets() {}

    private static final NodeType KIND = new NodeType("CollaborationKindCount").values("kind", "count");
    private static final NodeType PARTNER = new NodeType("CollaborationPartnerCount")
            .itself("role", () -> RoleTypes.ROLE)
            .values("count");

    static Column read(Compilation compilation, Source source, Shape field, Shape connection) {
        var facets = new NodeType("CollaborationFacets")
                .many("kinds", () -> KIND, (within, scope, kinds) -> kinds(within, source))
                .many("partners", () -> PARTNER, (within, scope, partners) -> partners(within, source));
        return compilation.select(facets, source.scope(), field.children());
    }

    private static Source kinds(Compilation compilation, Source source) {
        var kind = compilation.variable("kind");
        var count = compilation.variable("count");
        var collaboration = source.scope().node();
        return new Source(
                further -> source.clauses()
                        .rows(Cypher.noCondition())
                        .with(
                                collaboration.property("kind").as(kind),
                                Cypher.count(collaboration).as(count))
                        .where(further),
                Scope.of(Map.of("kind", kind, "count", count)),
                Order.number(count, kind).made("count", true));
    }

    private static Source partners(Compilation compilation, Source source) {
        var partner = source.scope().node("partner");
        var count = compilation.variable("count");
        return new Source(
                further -> source.clauses()
                        .rows(Cypher.noCondition())
                        .with(partner, Cypher.count(source.scope().node()).as(count))
                        .where(further),
                new Scope(partner).with("count", count),
                Order.number(count, partner.property("nameKey")).made("count", true));
    }
}
