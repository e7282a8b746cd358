package dev.rolegraph.graph;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a graph is.
 *
 * @param origin null where the graph is empty, or was written before graphs said it
 */
public record Projected(GraphVersion version, @Nullable Origin origin) {

    /** By the columns of the same names as those of {@link GraphVersion} and {@link Origin}. */
    static Projected of(Map<String, Object> row) {
        return new Projected(GraphVersion.of(row), Origin.of(row));
    }

    /** Whether it is of the same entry of the same ledger, mended or not. */
    boolean isWhere(Projected other) {
        return version.revision() == other.version.revision() && Objects.equals(origin, other.origin);
    }
}
