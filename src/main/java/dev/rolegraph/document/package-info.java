/** Turns the text of a role document into facts and findings, pure and without I/O. Imports {@code role} only; alone imports commonmark. */
@NullMarked
package dev.rolegraph.document;

import org.jspecify.annotations.NullMarked;
