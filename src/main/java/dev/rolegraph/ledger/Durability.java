package dev.rolegraph.ledger;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings a commit to the disk where the database itself does not: H2 acknowledges commits that it has not yet
 * synchronised, PostgreSQL does not.
 */
@Singleton
class Durability {
    private final DataSource dataSource;
    private final boolean syncs;

    Durability(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (var connection = DelegatingDataSource.unwrapDataSource(dataSource).getConnection()) {
            this.syncs = !"H2".equals(connection.getMetaData().getDatabaseProductName());
        }
    }

    /** Returns once every commit so far is on disk. */
    void flush() {
        if (syncs) {
            return;
        }
        try (var connection = DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new DataAccessException("CHECKPOINT SYNC failed", e);
        }
    }
}
