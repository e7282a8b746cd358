/** Starts Neo4j inside this JVM where no server is configured. Imports {@code graph} only, for what it says and does there; alone imports Neo4j's server API. */
@NullMarked
package dev.rolegraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
