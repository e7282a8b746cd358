package dev.rolegraph.graph;

import java.util.concurrent.CompletableFuture;

/**
 * A Neo4j that may still be starting, so that everything else can start meanwhile.
 *
 * @param server fails with what kept it from starting
 */
public record StartingNeo4j(CompletableFuture<Neo4jServer> server) {}
