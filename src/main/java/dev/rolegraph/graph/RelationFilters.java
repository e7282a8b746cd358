package dev.rolegraph.graph;

import org.neo4j.cypherdsl.core.Cypher;

/** Which relations between roles and shared things, by what the fact that ties them says. */
final class RelationFilters {
    private RelationFilters() {}

    static final Filter.Criterion IMPORTANCE = (compilation, scope, value) -> Cypher.coalesce(
                    scope.node("fact").property("importance"), Cypher.literalOf(""))
            .in(compilation.parameter(value));

    static final Filter.Criterion MIN_LEVEL =
            (compilation, scope, value) -> RoleFilters.atLeast(compilation, scope.node("fact"), value);

    /** Of a role's technologies. */
    static final Filter.Criterion CATEGORY =
            (compilation, scope, value) -> RoleFilters.ofCategory(compilation, scope.node("fact"), scope.node(), value);

    /** Of a technology's roles. */
    static final Filter.Criterion CATEGORY_OF_THING = (compilation, scope, value) ->
            RoleFilters.ofCategory(compilation, scope.node("fact"), scope.node("thing"), value);
}
