package dev.rolegraph.graph;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesMatch;
import org.neo4j.cypherdsl.core.ExposesWhere;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/**
 * Which collaborations a question is about, each once and seen from one side: from {@code who}, or from the role that
 * is asked; of two named sides, and where none is named, from the stating one.
 */
final class Collaborations {
    private Collaborations() {}

    /** Those of the whole graph, by the arguments {@code who}, {@code with}, {@code on}, {@code kinds} and {@code filter}. */
    static Source everywhere(Compilation compilation, Scope nowhere, Shape field) {
        var scope = scope(compilation, compilation.node("Role"));
        var role = scope.node("role");
        var partner = scope.node("partner");
        var who = slugs(compilation, field.names("who"));
        var with = slugs(compilation, field.names("with"));
        var condition = CollaborationFilters.narrowed(compilation, scope, field);
        if (who == null && with == null) {
            return ofAll(compilation, scope, condition, field);
        }
        // Where both ends match both arguments, the collaboration would come twice: it is seen from its own 'from'.
        Condition mirrored = scope.node().property("to").isEqualTo(role.property("slug"));
        if (who != null) {
            condition = condition.and(role.property("slug").in(who));
            mirrored = mirrored.and(partner.property("slug").in(who));
        }
        if (with != null) {
            condition = condition.and(partner.property("slug").in(with));
            mirrored = mirrored.and(role.property("slug").in(with));
        }
        return source(between(scope), condition.and(mirrored.not()), scope, field);
    }

    /** Those of one role, by the arguments {@code direction}, {@code with}, {@code on}, {@code kinds} and {@code filter}. */
    static Source ofRole(Compilation compilation, Scope of, Shape field) {
        var scope = scope(compilation, of.node());
        var condition = CollaborationFilters.narrowed(compilation, scope, field)
                .and(directed(scope, field.argument("direction")));
        var with = slugs(compilation, field.names("with"));
        if (with != null) {
            condition = condition.and(scope.node("partner").property("slug").in(with));
        }
        return source(between(scope), condition, scope, field);
    }

    /** Those that a relation of theirs ties to the scope's node, each seen from the role that states it. */
    static Related tied(String relation) {
        return (compilation, of, field) -> {
            var scope = scope(compilation, compilation.node("Role"));
            var condition = CollaborationFilters.narrowed(compilation, scope, field);
            var tie = of.node().relationshipFrom(scope.node(), relation);
            return new Source(
                    // A document may cite one collaboration twice.
                    further -> Cypher.match(tie)
                            .withDistinct(of.node(), scope.node())
                            .match(stated(scope))
                            .where(condition.and(further)),
                    ended(scope),
                    CollaborationFilters.order(scope.node(), field.argument("orderBy")));
        };
    }

    private static Scope scope(Compilation compilation, Node role) {
        return new Scope(compilation.node("Collaboration"))
                .with("role", role)
                .with("partner", compilation.node("Role"));
    }

    /** Where each is seen from the role that states it, its ends are matched already. */
    private static Scope ended(Scope stated) {
        return stated.with("from", stated.node("role")).with("to", stated.node("partner"));
    }

    private static PatternElement stated(Scope scope) {
        return scope.node("role")
                .relationshipTo(scope.node(), "COLLABORATES")
                .relationshipTo(scope.node("partner"), "WITH");
    }

    static PatternElement between(Scope scope) {
        return scope.node("role")
                .relationshipBetween(scope.node(), "COLLABORATES", "WITH")
                .relationshipBetween(scope.node("partner"), "COLLABORATES", "WITH");
    }

    /** Of the whole graph, each seen from the role that states it. */
    private static Source ofAll(Compilation compilation, Scope scope, Condition condition, Shape field) {
        var collaboration = scope.node();
        var found = found(compilation, collaboration, field);
        var rows = source(() -> found.get().match(stated(scope)), condition, ended(scope), field);
        var asksOfEnds = field.argument("kinds") != null || field.argument("filter") != null;
        var lead = new Source.Lead(
                further -> found.get().match(collaboration).where(condition.and(further)),
                new Scope(collaboration),
                stated(scope));
        return asksOfEnds ? rows : new Source(rows.clauses(), rows.scope(), rows.order(), lead);
    }

    /** All, or those among which the ones with the words of {@code on} are: an index has the same terms. */
    private static Supplier<ExposesMatch> found(Compilation compilation, Node collaboration, Shape field) {
        var on = field.argument("on");
        if (on == null) {
            return Statement::builder;
        }
        var query = compilation.parameter(CollaborationFilters.lucene(on));
        return () -> Cypher.call("db.index.fulltext.queryNodes")
                .withArgs(Cypher.literalOf("collaboration_terms"), query)
                .yield(Cypher.name("node").as(collaboration.getRequiredSymbolicName()));
    }

    private static Source source(PatternElement pattern, Condition condition, Scope scope, Shape field) {
        return source(() -> Cypher.match(pattern), condition, scope, field);
    }

    private static Source source(
            Supplier<ExposesWhere<OngoingReadingWithWhere>> rows, Condition condition, Scope scope, Shape field) {
        return new Source(
                further -> rows.get().where(condition.and(further)),
                scope,
                CollaborationFilters.order(scope.node(), field.argument("orderBy")));
    }

    private static Condition directed(Scope scope, @Nullable Object direction) {
        var slug = scope.node("role").property("slug");
        var mutual = scope.node().property("kind").isEqualTo(Cypher.literalOf("WORKS_WITH"));
        return switch (String.valueOf(direction)) {
            case "OUTGOING" -> mutual.or(scope.node().property("from").isEqualTo(slug));
            case "INCOMING" -> mutual.or(scope.node().property("to").isEqualTo(slug));
            default -> Cypher.noCondition();
        };
    }

    /** Names as a client writes them, as slugs: an alias or another spelling finds the same role. */
    static @Nullable Expression slugs(Compilation compilation, @Nullable List<String> names) {
        return names == null ? null : compilation.parameter(Meaning.ROLE.of(compilation, names));
    }
}
