package dev.rolegraph.graph;

import java.util.Map;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/** With whom a role works: one row a partner, with all that the two share, those that share most first. */
final class Peers {
    private Peers() {}

    private static final NodeType KIND = new NodeType("PeerKind").values("kind", "direction", "count");

    private static final NodeType EDGE = new NodeType("PeerEdge")
            .itself("node", () -> RoleTypes.ROLE)
            .field("strength", (compilation, scope, field) -> Column.of(Cypher.size(scope.value("shared"))))
            .many("kinds", () -> KIND, (compilation, scope, field) -> kinds(compilation, scope))
            .many("topics", () -> SharedTypes.TOPIC, named("Topic", "ON"))
            .many("technologies", () -> SharedTypes.TECHNOLOGY, named("Technology", "NAMES"))
            .many("skills", () -> SharedTypes.SKILL, named("Skill", "NAMES"))
            .many("collaborations", () -> CollaborationTypes.COLLABORATION, (compilation, scope, field) -> {
                var collaboration = compilation.node("Collaboration");
                return new Source(
                        further -> Cypher.unwind(scope.value("shared"))
                                .as(name(collaboration))
                                .with(collaboration)
                                .where(further),
                        new Scope(collaboration),
                        Order.by(collaboration.property("sortKey")));
            });

    static final Connection CONNECTION = new Connection("PeerConnection", EDGE);

    /** The partners in those collaborations of a role that the arguments {@code on}, {@code kinds} and {@code filter} let through. */
    static Source of(Compilation compilation, Scope of, Shape field) {
        var collaborations = Collaborations.ofRole(compilation, of, field.without("orderBy"));
        var partner = collaborations.scope().node("partner");
        var shared = compilation.variable("shared");
        var scope = new Scope(partner).with("role", of.node()).with("shared", shared);
        return new Source(
                further -> collaborations
                        .clauses()
                        .rows(Cypher.noCondition())
                        .with(
                                partner,
                                of.node(),
                                Cypher.collect(collaborations.scope().node()).as(shared))
                        .where(further),
                scope,
                Orders.ofPeers(scope, field));
    }

    private static Source kinds(Compilation compilation, Scope scope) {
        var collaboration = compilation.node("Collaboration");
        var kind = compilation.variable("kind");
        var direction = compilation.variable("direction");
        var count = compilation.variable("count");
        var seen = new Scope(collaboration).with("role", scope.node("role"));
        return new Source(
                further -> Cypher.unwind(scope.value("shared"))
                        .as(name(collaboration))
                        .with(
                                collaboration.property("kind").as(kind),
                                CollaborationTypes.direction(seen).as(direction),
                                Cypher.count(collaboration).as(count))
                        .where(further),
                Scope.of(Map.of("kind", kind, "direction", direction, "count", count)),
                Order.number(count, kind.concat(direction)).made("count", true));
    }

    /** What the shared collaborations name, each once. */
    private static Related named(String label, String relation) {
        return (compilation, scope, field) -> {
            var collaboration = compilation.node("Collaboration");
            var thing = compilation.node(label);
            return new Source(
                    further -> Cypher.unwind(scope.value("shared"))
                            .as(name(collaboration))
                            .match(collaboration.relationshipTo(thing, relation))
                            .withDistinct(thing)
                            .where(further),
                    new Scope(thing),
                    Order.by(thing.property("slug")));
        };
    }

    private static SymbolicName name(Node node) {
        return node.getRequiredSymbolicName();
    }
}
