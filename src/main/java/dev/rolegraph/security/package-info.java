/** Who may do what: callers, their permissions, keys. Imports {@code role} and {@code ledger}; alone imports Micronaut Security. */
@NullMarked
package dev.rolegraph.security;

import org.jspecify.annotations.NullMarked;
