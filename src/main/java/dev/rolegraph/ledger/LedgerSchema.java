package dev.rolegraph.ledger;

import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** The ledger's tables are brought up to this program when it starts; those of a newer one are not ours to touch. */
@Singleton
class LedgerSchema {
    /** @throws RolegraphException.Unavailable where a newer program wrote the ledger */
    LedgerSchema(@Named("default") Flyway flyway) {
        if (Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new RolegraphException.Unavailable(
                    "A newer Rolegraph wrote this ledger: start that one, or restore a backup of before into an empty place.");
        }
    }
}
