/** The use case: read, resolve, record, project. Imports {@code role}, {@code document}, {@code vocabulary}, {@code ledger} and {@code graph}. */
@NullMarked
package dev.rolegraph.ingest;

import org.jspecify.annotations.NullMarked;
