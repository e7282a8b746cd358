package dev.rolegraph.ledger;

import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Slug;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The system of record. Every change of a document, and every amendment, is one revision, numbered without gaps and committed, on disk,
 * before the call returns. A store that cannot be reached is {@link
 * dev.rolegraph.role.RolegraphException.Unavailable}, and nothing is recorded.
 */
@Singleton
public class Ledger {
    private final Revisions revisions;
    private final Mentions mentions;
    private final AmendmentRows amendments;
    private final Transactions transactions;

    Ledger(Revisions revisions, Mentions mentions, AmendmentRows amendments, Transactions transactions) {
        this.revisions = revisions;
        this.mentions = mentions;
        this.amendments = amendments;
        this.transactions = transactions;
    }

    /** The number of the newest revision; 0 for an empty ledger. */
    public long revision() {
        return transactions.read(revisions::head);
    }

    /**
     * Records what a document says now.
     *
     * @return the new revision; empty where the latest one has the same text, read the same way
     */
    public Optional<Revision> record(DocumentKey document, String text, Reading reading, String author) {
        var json = LedgerJson.reading(reading);
        return change(() -> {
                    var latest = revisions.findLatest(document.id());
                    return operation(latest, text, json)
                            .map(operation -> append(document, operation, text, json, author))
                            .map(row -> {
                                mentions.insert(reading, row.number());
                                return row;
                            });
                })
                .map(RevisionRow::toRevision);
    }

    /** What {@link #record} would do, without doing it. */
    public Optional<Revision.Operation> preview(DocumentKey document, String text, Reading reading) {
        var latest = transactions.read(() -> revisions.findLatest(document.id()));
        return operation(latest, text, LedgerJson.reading(reading));
    }

    private static Optional<Revision.Operation> operation(Optional<RevisionRow> latest, String text, String reading) {
        if (latest.isEmpty() || latest.get().isRemoval()) {
            return Optional.of(Revision.Operation.CREATED);
        }
        var row = latest.get();
        var same = text.equals(row.text()) && reading.equals(row.reading());
        return same ? Optional.empty() : Optional.of(Revision.Operation.UPDATED);
    }

    /** Records that a document is gone; empty where there is none. */
    public Optional<Revision> remove(String documentId, String author) {
        return change(() -> latest(documentId)
                        .filter(row -> !row.isRemoval())
                        .map(row -> append(row.document(), Revision.Operation.REMOVED, null, null, author)))
                .map(RevisionRow::toRevision);
    }

    /** The latest revision of a document; empty where it never was, or is removed. */
    public Optional<Revision> document(String documentId) {
        return transactions
                .read(() -> latest(documentId))
                .filter(row -> !row.isRemoval())
                .map(RevisionRow::toRevision);
    }

    /** A client may ask for anything. */
    private Optional<RevisionRow> latest(String documentId) {
        return KeptText.canBe(documentId) ? revisions.findLatest(documentId) : Optional.empty();
    }

    /** Whether somebody removed a document that had this very text. */
    public boolean isRemoved(DocumentKey document, String text) {
        return transactions
                        .read(() -> revisions.findLatest(document.id()))
                        .filter(RevisionRow::isRemoval)
                        .isPresent()
                && transactions
                        .read(() -> revisions.findLastWritten(document.id()))
                        .filter(row -> text.equals(row.text()))
                        .isPresent();
    }

    /** The documents as they are now, by source and path. */
    public List<Revision> documents() {
        return transactions.read(revisions::findCurrent).stream()
                .map(RevisionRow::toRevision)
                .toList();
    }

    /**
     * The documents as they were at a revision, in the order of their ids.
     *
     * @param after the id before the first; empty for the first of all
     */
    public List<Revision> documentsAt(long revision, String after, int limit) {
        return transactions.read(() -> revisions.findAt(revision, after, limit)).stream()
                .map(RevisionRow::toRevision)
                .toList();
    }

    /** The documents as they were at a revision that describe or name one of some roles, in no order. */
    public List<Revision> naming(Set<Slug> roles, long revision) {
        var keys = roles.stream().map(Mention::key).toList();
        return keys.isEmpty()
                ? List.of()
                : transactions.read(() -> revisions.findAtMentioning(keys, revision)).stream()
                        .map(RevisionRow::toRevision)
                        .toList();
    }

    /** The paths of a source's documents as they are now, in their order. */
    public List<String> paths(String source) {
        return transactions.read(() -> revisions.findCurrentPaths(source));
    }

    /** The documents among {@code ids} as they are now, in no order; those that are gone are left out. */
    public List<Revision> documents(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : transactions.read(() -> revisions.findCurrentOf(ids)).stream()
                        .map(RevisionRow::toRevision)
                        .toList();
    }

    /** What was recorded after a number, in order and without a gap. */
    public List<Entry> after(long number, int limit) {
        var entries = new ArrayList<Entry>();
        transactions.read(() -> revisions.findAfter(number, limit)).stream()
                .map(RevisionRow::toRevision)
                .forEach(entries::add);
        entries.addAll(amendments(number, number + limit));
        entries.sort(Comparator.comparingLong(Entry::number));
        // The two were read one after the other: what was recorded in between may be there in part.
        return IntStream.range(0, Math.min(limit, entries.size()))
                .takeWhile(i -> entries.get(i).number() == number + 1 + i)
                .mapToObj(entries::get)
                .toList();
    }

    /** The amendments that were recorded after a number and up to another, in order. */
    public List<AmendmentEntry> amendments(long number, long upTo) {
        return transactions.read(() -> amendments.findBetween(number, upTo)).stream()
                .map(AmendmentRow::toEntry)
                .toList();
    }

    /**
     * Records an amendment. Nobody else writes while it is decided.
     *
     * @param decision which amendment it is to be, given what is recorded; what it throws is thrown, and nothing is
     *     recorded
     */
    public AmendmentEntry amend(Supplier<Amendment> decision, String author) {
        return change(() -> {
                    var amendment = decision.get();
                    revisions.advanceHead();
                    var row = new AmendmentRow(revisions.head(), LedgerJson.amendment(amendment), author, now());
                    amendments.insert(row.number(), row.amendment(), row.author(), row.recordedAt());
                    return row;
                })
                .toEntry();
    }

    /** The revisions that have one of some numbers, and of each the one before it of the same document, by number. */
    public SortedMap<Long, Revision> withPrevious(Collection<Long> numbers) {
        var found = new TreeMap<Long, Revision>();
        transactions
                .read(() -> revisions.findWithPrevious(numbers))
                .forEach(row -> found.computeIfAbsent(row.number(), number -> row.toRevision()));
        return found;
    }

    private RevisionRow append(
            DocumentKey document,
            Revision.Operation operation,
            @Nullable String text,
            @Nullable String reading,
            String author) {
        if (revisions.countDocuments(document.id()) == 0) {
            revisions.insertDocument(document.id(), document.source(), document.path());
        }
        revisions.advanceHead();
        var row = new RevisionRow(
                revisions.head(),
                document.id(),
                document.source(),
                document.path(),
                operation.name(),
                text,
                reading,
                author,
                now());
        revisions.insertRevision(
                row.number(), row.documentId(), row.operation(), text, reading, author, row.recordedAt());
        return row;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** One writer at a time: numbers have no gaps. */
    private <T> T change(Supplier<T> change) {
        return transactions.write(() -> {
            revisions.lockHead();
            return change.get();
        });
    }
}
