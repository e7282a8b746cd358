/** The projection into Neo4j and the questions asked of it. Imports {@code role} only; alone imports the Neo4j driver and Cypher-DSL. */
@NullMarked
package dev.rolegraph.graph;

import org.jspecify.annotations.NullMarked;
