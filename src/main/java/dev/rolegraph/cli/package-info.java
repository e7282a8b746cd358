/** The commands. May import every package; alone imports picocli. */
@NullMarked
package dev.rolegraph.cli;

import org.jspecify.annotations.NullMarked;
