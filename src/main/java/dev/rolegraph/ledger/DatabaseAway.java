package dev.rolegraph.ledger;

import dev.rolegraph.role.RolegraphException;
import java.sql.SQLException;
import java.util.Optional;

/** Tells a database that does not let the ledger in from whatever else may fail while everything starts. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /** @param cause one of the failures that are wrapped in each other */
    public static Optional<RolegraphException> in(Throwable cause) {
        return cause instanceof SQLException away
                ? Optional.of(new RolegraphException.Unavailable(
                        "The ledger's database cannot be used. It says: %s See that it runs, or set DATASOURCES_DEFAULT_URL, _USERNAME and _PASSWORD."
                                .formatted(sentence(away.getMessage())),
                        away))
                : Optional.empty();
    }

    private static String sentence(String message) {
        var line = message.strip().lines().findFirst().orElse("nothing");
        return line.endsWith(".") ? line : line + ".";
    }
}
