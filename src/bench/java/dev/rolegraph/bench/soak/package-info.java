/** Whether the packaged server grows under a constant load. Not part of the application. */
@NullMarked
package dev.rolegraph.bench.soak;

import org.jspecify.annotations.NullMarked;
