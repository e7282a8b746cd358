package dev.rolegraph.cli;

import dev.rolegraph.ledger.DatabaseAway;
import dev.rolegraph.role.RolegraphException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command says, and its exit code: one sentence for what was to be expected, the log for what was not. */
final class Failures implements IExecutionExceptionHandler {
    static final int REJECTED = 1;
    static final int USAGE = 2;
    static final int NOT_AVAILABLE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var expected = expected(failure);
        if (expected.isEmpty()) {
            LOG.error("{} failed", command.getCommandName(), failure);
        }
        command.getErr()
                .println("rolegraph: "
                        + expected.map(Throwable::getMessage)
                                .orElse("This should not have happened; the lines above say more."));
        command.getErr().flush();
        return expected.map(Failures::exitCode).orElse(NOT_AVAILABLE);
    }

    /** The container wraps what a bean throws while it is made, several times over. */
    private static Optional<RolegraphException> expected(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> asExpected(cause).stream())
                .findFirst();
    }

    private static Optional<RolegraphException> asExpected(Throwable cause) {
        return cause instanceof RolegraphException expected ? Optional.of(expected) : DatabaseAway.in(cause);
    }

    private static int exitCode(RolegraphException expected) {
        return switch (expected) {
            case RolegraphException.BadRequest _,
                    RolegraphException.NotFound _,
                    RolegraphException.Refused _,
                    RolegraphException.PersistedQueryNotFound _ -> USAGE;
            case RolegraphException.Unauthorized _, RolegraphException.Forbidden _ -> USAGE;
            case RolegraphException.LimitExceeded _ -> REJECTED;
            case RolegraphException.Timeout _, RolegraphException.Unavailable _ -> NOT_AVAILABLE;
        };
    }
}
