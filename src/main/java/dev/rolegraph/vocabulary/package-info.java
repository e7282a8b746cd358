/** Canonical names and aliases of roles, skills and technologies; answers what a name means. Imports {@code role} only. */
@NullMarked
package dev.rolegraph.vocabulary;

import org.jspecify.annotations.NullMarked;
