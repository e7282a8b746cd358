/** The whole record in one file, and back. Imports {@code role}, {@code ledger} and {@code security}. */
@NullMarked
package dev.rolegraph.backup;

import org.jspecify.annotations.NullMarked;
