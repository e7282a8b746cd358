package dev.rolegraph.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger as lines of JSON, to be kept elsewhere and put back into an empty one. Revisions are only ever
 * appended, so that those up to a number are one consistent copy, however long it takes and whoever writes meanwhile.
 */
@Singleton
public class LedgerCopy {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final int PAGE = 100;

    private final Revisions revisions;
    private final ApiKeyRows keys;
    private final Transactions transactions;

    LedgerCopy(Revisions revisions, ApiKeyRows keys, Transactions transactions) {
        this.revisions = revisions;
        this.keys = keys;
        this.transactions = transactions;
    }

    private record RevisionLine(
            long number,
            String source,
            String path,
            String operation,
            @Nullable String text,
            @Nullable String reading,
            String author,
            String recordedAt) {}

    private record KeyLine(String name, String access, String hash, String createdAt) {}

    /** The revisions from the first to {@code last}, one a line, in their order. */
    public void revisions(long last, Consumer<String> lines) {
        for (long reached = 0; reached < last; ) {
            var after = reached;
            var most = (int) Math.min(PAGE, last - reached);
            for (var row : transactions.read(() -> revisions.findAfter(after, most))) {
                lines.accept(write(new RevisionLine(
                        row.number(),
                        row.source(),
                        row.path(),
                        row.operation(),
                        row.text(),
                        row.reading(),
                        row.author(),
                        row.recordedAt().toString())));
                reached = row.number();
            }
        }
    }

    /** Who holds which key, one a line; of the keys themselves the hashes only. */
    public void keys(Consumer<String> lines) {
        transactions
                .read(keys::findAllWithHash)
                .forEach(key -> lines.accept(write(new KeyLine(
                        key.name(), key.access(), key.hash(), key.createdAt().toString()))));
    }

    public boolean isEmpty() {
        return transactions.read(
                () -> revisions.head() == 0 && keys.findAllWithHash().isEmpty());
    }

    /**
     * Puts a copy into this ledger, which is empty: all of it, or nothing.
     *
     * @throws RolegraphException.BadRequest where a line is none of ours
     */
    public void restore(Stream<String> revisionLines, Stream<String> keyLines) {
        transactions.write(() -> {
            revisions.lockHead();
            var documents = new HashSet<String>();
            revisionLines.forEach(line -> insert(read(line, RevisionLine.class), documents));
            keyLines.map(line -> read(line, KeyLine.class))
                    .forEach(key ->
                            keys.insert(key.name(), key.access(), key.hash(), OffsetDateTime.parse(key.createdAt())));
            return documents.size();
        });
    }

    private void insert(RevisionLine line, HashSet<String> documents) {
        revisions.advanceHead();
        if (revisions.head() != line.number()) {
            throw new RolegraphException.BadRequest(
                    "The copy has a gap before revision %d: use another one.".formatted(line.number()));
        }
        var id = new DocumentKey(line.source(), line.path()).id();
        if (documents.add(id)) {
            revisions.insertDocument(id, line.source(), line.path());
        }
        revisions.insertRevision(
                line.number(),
                id,
                line.operation(),
                line.text(),
                line.reading(),
                line.author(),
                OffsetDateTime.parse(line.recordedAt()));
    }

    private static String write(Object line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines are strings and numbers", e);
        }
    }

    private static <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new RolegraphException.BadRequest("The copy has a line that is none of a ledger's: use another one.");
        }
    }
}
