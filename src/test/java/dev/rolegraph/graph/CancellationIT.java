package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.role.RolegraphException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@OnEveryStore
class CancellationIT {
    /** Takes minutes, holds no lock, and reads nothing. */
    private static final String ENDLESS =
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c WHERE c = -1 RETURN count(c) AS n";

    private final GraphStore store = RunningServer.get().bean(GraphStore.class);

    private long running() {
        return (long) store.read(
                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000)' RETURN count(*) AS n",
                        Map.of(),
                        Duration.ofSeconds(10),
                        "count")
                .getFirst()
                .get("n");
    }

    private void awaitRunning(long wanted) throws InterruptedException {
        for (int i = 0; i < 600 && running() != wanted; i++) {
            Thread.sleep(50);
        }
        assertThat(running()).isEqualTo(wanted);
    }

    @Test
    void a_cancelled_question_ends_its_statement_in_neo4j() throws Exception {
        var cancellation = new Cancellation();
        var answer = CompletableFuture.supplyAsync(() ->
                cancellation.run(store, request -> store.read(ENDLESS, Map.of(), Duration.ofMinutes(5), request)));
        awaitRunning(1);

        cancellation.cancel();

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RolegraphException.Unavailable.class);
        awaitRunning(0);
    }

    @Test
    void a_question_that_takes_too_long_is_a_timeout() throws Exception {
        assertThatThrownBy(() -> store.read(ENDLESS, Map.of(), Duration.ofMillis(500), "slow"))
                .isInstanceOf(RolegraphException.Timeout.class);
        awaitRunning(0);
    }

    @Test
    void nothing_begins_after_a_cancellation() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> cancellation.run(store, request -> 1))
                .isInstanceOf(RolegraphException.Unavailable.class);
    }
}
