/** The pages. Imports {@code role}, {@code graph} and {@code security}. */
@NullMarked
package dev.rolegraph.web;

import org.jspecify.annotations.NullMarked;
