/** The system of record: documents, revisions, changes, keys. Imports {@code role} only; alone imports Micronaut Data and JDBC. */
@NullMarked
package dev.rolegraph.ledger;

import org.jspecify.annotations.NullMarked;
