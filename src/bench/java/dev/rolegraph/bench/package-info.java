/** What reading costs, beside a bare Markdown parse. Not part of the application; run by the Maven profile {@code bench}. */
@NullMarked
package dev.rolegraph.bench;

import org.jspecify.annotations.NullMarked;
