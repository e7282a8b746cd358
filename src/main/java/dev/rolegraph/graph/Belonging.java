package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the graph is that of our ledger, as far as anybody has looked: nothing is answered from another one. */
@Singleton
class Belonging {
    private volatile boolean ours;
    private volatile @Nullable String refusal;

    /** From now on the graph may be read. */
    void admit() {
        refusal = null;
        ours = true;
    }

    /** From now on it may not, with a sentence that says why. */
    void refuse(String why) {
        ours = false;
        refusal = why;
    }

    /** Whether somebody has looked, and it is ours. */
    boolean isOurs() {
        return ours;
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** @throws RolegraphException.Unavailable where the graph may not be read */
    void require() {
        var why = refusal;
        if (why != null) {
            throw new RolegraphException.Unavailable(why);
        }
    }
}
