/** The GraphQL schema, its transport, limits and error mapping. Imports {@code role}, {@code ledger}, {@code graph}, {@code ingest} and {@code security}; alone imports graphql-java. */
@NullMarked
package dev.rolegraph.graphql;

import org.jspecify.annotations.NullMarked;
