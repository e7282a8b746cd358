package dev.rolegraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.OnEveryStore;
import dev.rolegraph.RunningServer;
import dev.rolegraph.ledger.Revision.Operation;
import dev.rolegraph.role.Coverage;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryStore
class LedgerIT {
    private static final Reading NOTHING = new Reading(List.of(), List.of(), new Coverage(0, 0, 0, 0));
    private static final DocumentKey A = new DocumentKey("ledger", "a.md");
    private static final DocumentKey B = new DocumentKey("ledger", "b.md");

    private final RunningServer server = RunningServer.get();
    private final Ledger ledger = server.bean(Ledger.class);
    private long before;

    @BeforeEach
    void empty() {
        before = server.emptied().bean(Ledger.class).revision();
    }

    private Optional<Operation> record(DocumentKey document, String text) {
        return ledger.record(document, text, NOTHING, "tester").map(Revision::operation);
    }

    @Test
    void what_is_recorded_is_read_back_as_it_was_sent() {
        var text = "# Ünïcode \u2014 \uD83D\uDE80 'quoted' \\ %s ${x}\r\n\ttab" + "x".repeat(1_000_000);
        var reading = new Reading(
                List.of(),
                List.of(new Finding(Finding.Severity.WARNING, "CODE", 2, "Why — and what to do")),
                new Coverage(1, 0, 0, 1));

        var revision = ledger.record(A, text, reading, "tester").orElseThrow();

        assertThat(ledger.document(A.id())).hasValue(revision);
        assertThat(ledger.after(before, 10)).containsExactly(revision);
        assertThat(revision.number()).isEqualTo(before + 1);
        assertThat(revision.text()).isEqualTo(text);
        assertThat(revision.reading()).isEqualTo(reading);
    }

    @Test
    void a_reading_may_be_longer_than_a_text() {
        var findings = IntStream.range(0, 20_000)
                .mapToObj(line -> new Finding(Finding.Severity.NOTE, "CODE", line + 1, "m".repeat(150) + line))
                .toList();
        var reading = new Reading(List.of(), findings, new Coverage(20_000, 0, 0, 20_000));

        ledger.record(A, "long", reading, "tester");

        assertThat(ledger.document(A.id()).orElseThrow().reading()).isEqualTo(reading);
        assertThat(ledger.record(A, "long", reading, "tester")).isEmpty();
    }

    @Test
    void a_document_is_created_updated_removed_and_created_again() {
        assertThat(record(A, "one")).hasValue(Operation.CREATED);
        assertThat(record(A, "one")).isEmpty();
        assertThat(record(A, "two")).hasValue(Operation.UPDATED);
        assertThat(ledger.remove(A.id(), "tester").map(Revision::operation)).hasValue(Operation.REMOVED);
        assertThat(ledger.remove(A.id(), "tester")).isEmpty();
        assertThat(ledger.document(A.id())).isEmpty();
        assertThat(ledger.isRemoved(A, "two")).isTrue();
        assertThat(ledger.isRemoved(A, "one")).isFalse();
        assertThat(record(A, "two")).hasValue(Operation.CREATED);
        assertThat(ledger.isRemoved(A, "two")).isFalse();

        assertThat(ledger.after(before, 10))
                .extracting(Entry::number)
                .containsExactly(before + 1, before + 2, before + 3, before + 4);
    }

    @Test
    void the_same_text_read_in_another_way_is_an_update() {
        record(A, "one");
        var other = new Reading(List.of(), List.of(), new Coverage(1, 0, 1, 0));

        assertThat(ledger.preview(A, "one", other)).hasValue(Operation.UPDATED);
        assertThat(ledger.record(A, "one", other, "tester")).isPresent();
    }

    @Test
    void a_preview_records_nothing() {
        assertThat(ledger.preview(A, "one", NOTHING)).hasValue(Operation.CREATED);
        assertThat(ledger.revision()).isEqualTo(before);
    }

    @Test
    void documents_are_known_as_they_were_at_each_revision() {
        record(A, "one");
        record(B, "one");
        record(A, "two");
        ledger.remove(B.id(), "tester");

        assertThat(textsAt(before)).isEmpty();
        assertThat(textsAt(before + 1)).isEqualTo(Map.of(A, "one"));
        assertThat(textsAt(before + 2)).isEqualTo(Map.of(A, "one", B, "one"));
        assertThat(textsAt(before + 3)).isEqualTo(Map.of(A, "two", B, "one"));
        assertThat(textsAt(before + 4)).isEqualTo(Map.of(A, "two"));
        assertThat(ledger.paths("ledger")).containsExactly("a.md");
        assertThat(ledger.documents(List.of(A.id(), B.id())))
                .extracting(Revision::document)
                .containsExactly(A);
    }

    /** Page by page, as the graph is rebuilt. */
    private Map<DocumentKey, String> textsAt(long revision) {
        var texts = new HashMap<DocumentKey, String>();
        var page = ledger.documentsAt(revision, "", 1);
        while (!page.isEmpty()) {
            texts.put(page.getFirst().document(), String.valueOf(page.getFirst().text()));
            page = ledger.documentsAt(revision, page.getFirst().document().id(), 1);
        }
        return texts;
    }

    @Test
    void writers_at_once_leave_no_gap_and_no_duplicate() throws Exception {
        atOnce(
                8,
                writer -> IntStream.range(0, 10)
                        .mapToObj(i -> record(new DocumentKey("ledger", writer + "/" + i), "text"))
                        .toList());

        assertThat(ledger.after(before, 1000))
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 80).boxed().toList());
        assertThat(ledger.revision()).isEqualTo(before + 80);
    }

    @Test
    void a_document_that_is_sent_twice_at_once_is_created_once() throws Exception {
        var same = atOnce(6, writer -> record(A, "same"));
        assertThat(same).filteredOn(Optional::isPresent).containsExactly(Optional.of(Operation.CREATED));

        var different = atOnce(6, writer -> record(B, "text of " + writer));
        assertThat(different).filteredOn(Optional.of(Operation.CREATED)::equals).hasSize(1);
        assertThat(different).filteredOn(Optional.of(Operation.UPDATED)::equals).hasSize(5);
    }

    @Test
    void an_import_and_a_removal_at_once_happen_one_after_the_other() throws Exception {
        for (int round = 0; round < 10; round++) {
            record(A, "first " + round);
            var from = ledger.revision();
            var outcomes = atOnce(
                    2,
                    writer -> writer == 0
                            ? record(A, "then " + System.nanoTime())
                            : ledger.remove(A.id(), "tester").map(Revision::operation));

            var recorded = ledger.after(from, 10).stream()
                    .map(entry -> ((Revision) entry).operation())
                    .toList();
            assertThat(outcomes.get(1)).hasValue(Operation.REMOVED);
            assertThat(recorded)
                    .isIn(List.of(Operation.UPDATED, Operation.REMOVED), List.of(Operation.REMOVED, Operation.CREATED));
            assertThat(ledger.document(A.id()).isPresent()).isEqualTo(recorded.getLast() == Operation.CREATED);
        }
    }

    private interface Work<T> {
        T by(int writer);
    }

    /** What each of several threads came to that began together. */
    private static <T> List<T> atOnce(int writers, Work<T> work) throws Exception {
        var together = new CyclicBarrier(writers);
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var tasks = IntStream.range(0, writers)
                    .<Callable<T>>mapToObj(writer -> () -> {
                        together.await();
                        return work.by(writer);
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
