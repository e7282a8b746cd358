package dev.rolegraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A Neo4j in this process: it can be asked without a connection, which costs as much as most answers. */
public interface InProcessNeo4j {
    /**
     * Begins to run a statement that reads.
     *
     * @param timeout after which it is ended
     */
    Reading read(String cypher, Map<String, Object> parameters, Duration timeout);

    /** A statement that runs. */
    interface Reading {
        /**
         * Its rows, of the types that the driver gives: maps, lists, scalars and times. Fails with {@link Failure}.
         */
        CompletableFuture<List<Map<String, Object>>> rows();

        /** Ends it; its rows fail then. */
        void end();
    }

    /** What kept a statement from its end. */
    final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        /** @param code as Neo4j has them */
        public Failure(String code, Throwable cause) {
            super(cause.getMessage(), cause);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
