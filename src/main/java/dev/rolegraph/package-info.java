/**
 * Rolegraph, a knowledge base of engineering roles: who works with whom on what.
 *
 * <p>Data flows one way: {@code document} reads text into facts, {@code ledger} records them, {@code graph} projects
 * them into Neo4j and answers questions, {@code graphql} and {@code web} put the questions to it. {@code ingest} ties
 * the first three together; {@code role} has the concepts, {@code vocabulary} the names, {@code security} the callers,
 * {@code backup} all of it in one file, {@code cli} the commands.
 */
@NullMarked
package dev.rolegraph;

import org.jspecify.annotations.NullMarked;
