/** Canonical names and aliases of roles, skills, technologies and topics; answers what a name means. Imports {@code role} only. */
@NullMarked
package dev.rolegraph.vocabulary;

import org.jspecify.annotations.NullMarked;
