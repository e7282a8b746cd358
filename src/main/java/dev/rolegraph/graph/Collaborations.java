package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RolegraphException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * Which collaborations a question is about, each once and seen from one side: from {@code who}, or from the role that
 * is asked; of two named sides from the stating one.
 */
final class Collaborations {
    private Collaborations() {}

    /** Those of the whole graph, by the arguments {@code who}, {@code with}, {@code on} and {@code kinds}. */
    static Source everywhere(Compilation compilation, Scope nowhere, Shape field) {
        var role = compilation.node("Role");
        var partner = compilation.node("Role");
        var who = slugs(compilation, field.names("who"));
        var with = slugs(compilation, field.names("with"));
        var collaboration = compilation.node("Collaboration");
        var scope = new Scope(collaboration, Map.of("role", role, "partner", partner), Map.of());
        var condition = narrowed(compilation, scope, field);
        if (who == null && with == null) {
            return new Source(
                    role.relationshipTo(collaboration, "COLLABORATES").relationshipTo(partner, "WITH"),
                    condition,
                    scope,
                    collaboration.property("sortKey"));
        }
        // Where both ends match both arguments, the collaboration would come twice: it is seen from its own 'from'.
        Condition mirrored = collaboration.property("to").isEqualTo(role.property("slug"));
        if (who != null) {
            condition = condition.and(role.property("slug").in(who));
            mirrored = mirrored.and(partner.property("slug").in(who));
        }
        if (with != null) {
            condition = condition.and(partner.property("slug").in(with));
            mirrored = mirrored.and(role.property("slug").in(with));
        }
        return between(role, collaboration, partner, condition.and(mirrored.not()), scope);
    }

    /** Those of one role, by the arguments {@code direction}, {@code with}, {@code on} and {@code kinds}. */
    static Source ofRole(Compilation compilation, Scope of, Shape field) {
        var role = of.node();
        var partner = compilation.node("Role");
        var collaboration = compilation.node("Collaboration");
        var scope = new Scope(collaboration, Map.of("role", role, "partner", partner), Map.of());
        var condition = narrowed(compilation, scope, field).and(directed(scope, field.argument("direction")));
        var with = slugs(compilation, field.names("with"));
        if (with != null) {
            condition = condition.and(partner.property("slug").in(with));
        }
        return between(role, collaboration, partner, condition, scope);
    }

    private static Source between(Node role, Node collaboration, Node partner, Condition condition, Scope scope) {
        return new Source(
                role.relationshipBetween(collaboration, "COLLABORATES", "WITH")
                        .relationshipBetween(partner, "COLLABORATES", "WITH"),
                condition,
                scope,
                collaboration.property("sortKey"));
    }

    /** The conditions that do not depend on who is asked for. */
    static Condition narrowed(Compilation compilation, Scope scope, Shape field) {
        return ofKinds(compilation, scope, field.names("kinds"))
                .and(on(compilation, scope.node(), field.argument("on")));
    }

    private static Condition ofKinds(Compilation compilation, Scope scope, @Nullable List<String> names) {
        if (names == null) {
            return Cypher.noCondition();
        }
        var kinds = names.stream().map(CollaborationKind::valueOf).toList();
        var inverse = kinds.stream()
                .flatMap(kind -> kind.inverse().stream())
                .map(Enum::name)
                .toList();
        var collaboration = scope.node();
        var slug = scope.other("role").property("slug");
        return collaboration
                .property("from")
                .isEqualTo(slug)
                .and(collaboration.property("kind").in(compilation.parameter(names)))
                .or(collaboration
                        .property("to")
                        .isEqualTo(slug)
                        .and(collaboration.property("kind").in(compilation.parameter(inverse))));
    }

    private static Condition directed(Scope scope, @Nullable Object direction) {
        var slug = scope.other("role").property("slug");
        var mutual = scope.node().property("kind").isEqualTo(Cypher.literalOf("WORKS_WITH"));
        return switch (String.valueOf(direction)) {
            case "OUTGOING" -> mutual.or(scope.node().property("from").isEqualTo(slug));
            case "INCOMING" -> mutual.or(scope.node().property("to").isEqualTo(slug));
            default -> Cypher.noCondition();
        };
    }

    static Condition on(Compilation compilation, Node collaboration, @Nullable Object text) {
        if (text == null) {
            return Cypher.noCondition();
        }
        var words = Words.stemmed(text.toString());
        if (words.isEmpty()) {
            throw new RolegraphException.BadRequest(
                    "'on' has no word to look for: name a topic, a technology or a skill, or leave it out.");
        }
        var word = compilation.variable("word");
        return Cypher.all(word).in(compilation.parameter(words)).where(word.in(collaboration.property("terms")));
    }

    /** Names as a client writes them, as slugs: an alias or another spelling finds the same role. */
    static @Nullable Expression slugs(Compilation compilation, @Nullable List<String> names) {
        return names == null ? null : compilation.parameter(slugsOf(compilation, names));
    }

    static List<String> slugsOf(Compilation compilation, List<String> names) {
        // A slug is taken as it is, too: a role may be called what the rules would shorten.
        return names.stream()
                .flatMap(name ->
                        Stream.of(name, compilation.names().role(name).slug().value()))
                .distinct()
                .toList();
    }
}
