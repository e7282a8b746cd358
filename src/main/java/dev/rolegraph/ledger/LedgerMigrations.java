package dev.rolegraph.ledger;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The steps from one version of the ledger's tables to the next that are not SQL. */
@Singleton
@Named("default")
final class LedgerMigrations implements FlywayConfigurationCustomizer {
    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.javaMigrations(new MentionsOfOldRevisions());
    }
}
