package dev.rolegraph.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger as lines of JSON, to be kept elsewhere and put back into an empty one. Revisions are only ever
 * appended, so that those up to a number are one consistent copy, however long it takes and whoever writes meanwhile.
 */
@Singleton
public class LedgerCopy {
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int PAGE = 100;

    private final Revisions revisions;
    private final Mentions mentions;
    private final AmendmentRows amendments;
    private final ApiKeyRows keys;
    private final Transactions transactions;

    LedgerCopy(
            Revisions revisions,
            Mentions mentions,
            AmendmentRows amendments,
            ApiKeyRows keys,
            Transactions transactions) {
        this.revisions = revisions;
        this.mentions = mentions;
        this.amendments = amendments;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** A line of either kind. */
    private record Line(long number, @Nullable String amendment) {}

    private record RevisionLine(
            long number,
            String source,
            String path,
            String operation,
            @Nullable String text,
            @Nullable String reading,
            String author,
            String recordedAt) {}

    private record AmendmentLine(long number, String amendment, String author, String recordedAt) {}

    private record KeyLine(String name, String access, String hash, String createdAt) {}

    /** What was recorded from the first revision to {@code last}, one a line, in their order. */
    public void revisions(long last, Consumer<String> lines) {
        for (long reached = 0; reached < last; reached = Math.min(last, reached + PAGE)) {
            var after = reached;
            var upTo = Math.min(last, reached + PAGE);
            var page = new TreeMap<Long, String>();
            transactions
                    .read(() -> revisions.findBetween(after, upTo))
                    .forEach(row -> page.put(row.number(), write(line(row))));
            transactions
                    .read(() -> amendments.findBetween(after, upTo))
                    .forEach(row -> page.put(row.number(), write(line(row))));
            page.values().forEach(lines);
        }
    }

    private static RevisionLine line(RevisionRow row) {
        return new RevisionLine(
                row.number(),
                row.source(),
                row.path(),
                row.operation(),
                row.text(),
                row.reading(),
                row.author(),
                row.recordedAt().toString());
    }

    private static AmendmentLine line(AmendmentRow row) {
        return new AmendmentLine(
                row.number(), row.amendment(), row.author(), row.recordedAt().toString());
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
            revisionLines.forEach(line -> insert(line, documents));
            keyLines.map(line -> read(line, KeyLine.class))
                    .forEach(key ->
                            keys.insert(key.name(), key.access(), key.hash(), OffsetDateTime.parse(key.createdAt())));
            return documents.size();
        });
    }

    private void insert(String text, HashSet<String> documents) {
        var line = read(text, Line.class);
        revisions.advanceHead();
        if (revisions.head() != line.number()) {
            throw new RolegraphException.BadRequest(
                    "The copy has a gap before revision %d: use another one.".formatted(line.number()));
        }
        if (line.amendment() == null) {
            insert(read(text, RevisionLine.class), documents);
        } else {
            var amendment = read(text, AmendmentLine.class);
            amendments.insert(
                    line.number(), line.amendment(), amendment.author(), OffsetDateTime.parse(amendment.recordedAt()));
        }
    }

    private void insert(RevisionLine line, HashSet<String> documents) {
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
        if (line.reading() != null) {
            mentions.insert(LedgerJson.reading(line.reading()), line.number());
        }
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
