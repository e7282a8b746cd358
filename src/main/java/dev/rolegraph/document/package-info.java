/** Turns the text of a role document into facts and findings, pure and without I/O. Imports {@code role} only; alone imports commonmark and, for front matter and messages, Jackson. */
@NullMarked
package dev.rolegraph.document;

import org.jspecify.annotations.NullMarked;
