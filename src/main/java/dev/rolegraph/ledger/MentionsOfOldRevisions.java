package dev.rolegraph.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Fills the table of mentions from the revisions that were recorded before there was one. */
final class MentionsOfOldRevisions implements JavaMigration {
    private static final int PAGE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "mentions of old revisions";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var select = connection.prepareStatement(
                        "select number, reading from revision where reading is not null and number > ? order by number limit "
                                + PAGE);
                var insert = connection.prepareStatement("insert into mention (role, number) values (?, ?)")) {
            for (long reached = 0, next = page(select, insert, reached);
                    next > reached;
                    next = page(select, insert, reached)) {
                reached = next;
            }
        }
    }

    /** The last number of the page; that before it where there is none. */
    private static long page(PreparedStatement select, PreparedStatement insert, long after) throws SQLException {
        long reached = after;
        select.setLong(1, after);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                reached = rows.getLong(1);
                for (var mention : Mention.of(LedgerJson.reading(rows.getString(2)), reached)) {
                    insert.setString(1, mention.role());
                    insert.setLong(2, mention.number());
                    insert.addBatch();
                }
            }
        }
        insert.executeBatch();
        return reached;
    }
}
