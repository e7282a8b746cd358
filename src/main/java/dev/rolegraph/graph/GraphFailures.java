package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a statement that Neo4j did not answer: a sentence for who asked, and the cause in the log. */
final class GraphFailures {
    static final String REFUSED =
            "Neo4j refuses the user name or the password: set ROLEGRAPH_NEO4J_USERNAME and ROLEGRAPH_NEO4J_PASSWORD.";

    private static final Logger LOG = LoggerFactory.getLogger(GraphFailures.class);

    private GraphFailures() {}

    static RolegraphException tooLate() {
        return new RolegraphException.Timeout(
                "The graph did not answer in time: ask for less, or again when it has less to do.");
    }

    static RolegraphException cancelled(Exception cause) {
        return new RolegraphException.Unavailable("The request was cancelled.", cause);
    }

    /** Of a statement that was ended, while the graph is there; empty where something else kept it from its end. */
    static Optional<RolegraphException> ended(@Nullable String code, RuntimeException cause) {
        if (code != null && code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
            return Optional.of(tooLate());
        }
        return code != null && code.endsWith(".Terminated") ? Optional.of(cancelled(cause)) : Optional.empty();
    }

    /** @param closed whether we are ending, which cuts statements off */
    static RolegraphException away(RuntimeException cause, boolean closed) {
        if (closed) {
            LOG.debug("Cut off by the end of the server", cause);
        } else if (cause instanceof SecurityException) {
            LOG.error("{} It says: {}", REFUSED, cause.getMessage());
        } else if (rootOf(cause) instanceof UnknownHostException unknown) {
            LOG.warn("Neo4j cannot be reached: its host is not known: {}", unknown.getMessage());
        } else if (isUnreachable(cause)) {
            LOG.warn("Neo4j cannot be reached: {}", cause.getMessage());
        } else {
            LOG.error("The graph failed", cause);
        }
        return new RolegraphException.Unavailable(
                "The graph cannot be reached now. Documents can still be read and imported; try again later.", cause);
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private static boolean isUnreachable(RuntimeException failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                // No connection came free, or none could be made.
                || failure.getCause() instanceof TimeoutException;
    }
}
