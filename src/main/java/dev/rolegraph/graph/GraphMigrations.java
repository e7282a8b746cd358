package dev.rolegraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import jakarta.inject.Singleton;

/** Brings the constraints and indexes up to this program's version: numbered Cypher files, each applied once. */
@Singleton
class GraphMigrations {
    private final GraphStore store;

    GraphMigrations(GraphStore store) {
        this.store = store;
    }

    void apply() {
        new Migrations(
                        MigrationsConfig.builder()
                                .withLocationsToScan("classpath:neo4j/migrations")
                                .build(),
                        store.driver())
                .apply();
    }
}
