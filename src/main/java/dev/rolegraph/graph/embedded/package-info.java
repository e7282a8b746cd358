/** Starts Neo4j inside this JVM where no server is configured. Imports no other package of ours; alone imports Neo4j's server API. */
@NullMarked
package dev.rolegraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
