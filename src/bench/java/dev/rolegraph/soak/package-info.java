/** Whether the packaged server grows under a constant load. Not part of the application; run by the Maven profile {@code soak}. */
@NullMarked
package dev.rolegraph.soak;

import org.jspecify.annotations.NullMarked;
