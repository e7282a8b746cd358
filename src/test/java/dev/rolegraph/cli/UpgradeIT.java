package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.ledger.ApiKeys;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.RolegraphException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data folders of other versions: an older one is brought up to this one, a newer one is left alone. */
class UpgradeIT {
    /** Written by the first version that kept a ledger; recorded before there were keys. */
    private static final Path FIRST =
            Path.of("src/test/resources/ledgers/first.sql").toAbsolutePath();

    @TempDir
    Path data;

    private void run(String statement) throws Exception {
        var url = "jdbc:h2:file:%s/ledger;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(data);
        try (var connection = DriverManager.getConnection(url, "rolegraph", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void the_ledger_of_the_first_version_is_read_whole() throws Exception {
        run("runscript from '%s'".formatted(FIRST));

        try (var folder = DataFolder.open(data);
                var stopped = StoppedServer.of(folder)) {
            var ledger = stopped.bean(Ledger.class);
            assertThat(ledger.after(0, 10))
                    .extracting(entry -> ((Revision) entry).operation())
                    .containsExactly(
                            Revision.Operation.CREATED,
                            Revision.Operation.CREATED,
                            Revision.Operation.UPDATED,
                            Revision.Operation.REMOVED);
            var kept = ledger.documents().getFirst();
            assertThat(ledger.documents()).hasSize(1);
            assertThat(kept.text()).contains("# Harbour Engineer");
            var role = Objects.requireNonNull(kept.reading()).roles().getFirst();
            assertThat(role.slug()).hasToString("harbour-engineer");
            assertThat(role.facts())
                    .hasAtLeastOneElementOfType(Collaboration.class)
                    .hasAtLeastOneElementOfType(Metric.class);
            assertThat(stopped.bean(ApiKeys.class).all()).isEmpty();
        }
    }

    @Test
    void the_ledger_of_a_newer_version_is_refused_with_a_sentence() throws Exception {
        try (var folder = DataFolder.open(data);
                var stopped = StoppedServer.of(folder)) {
            assertThat(stopped.bean(Ledger.class).revision()).isZero();
        }
        run("""
                insert into "flyway_schema_history"
                select 999, '999', 'later', type, script, checksum, installed_by, installed_on, execution_time, success
                from "flyway_schema_history" where "installed_rank" = 1
                """);

        try (var folder = DataFolder.open(data);
                var stopped = StoppedServer.of(folder)) {
            assertThatThrownBy(() -> stopped.bean(Ledger.class))
                    .rootCause()
                    .isInstanceOf(RolegraphException.Unavailable.class)
                    .hasMessageStartingWith("A newer Rolegraph wrote this ledger");
        }
    }
}
