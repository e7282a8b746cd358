/** What a question over HTTP costs, beside hand-written Cypher, bytes from memory and another GraphQL server. */
@NullMarked
package dev.rolegraph.bench.questions;

import org.jspecify.annotations.NullMarked;
