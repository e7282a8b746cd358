/**
 * The concepts: what a role document states, where it states it, and what a name means. Imports
 * nothing but the JDK; every other package may import it.
 */
@NullMarked
package dev.rolegraph.role;

import org.jspecify.annotations.NullMarked;
