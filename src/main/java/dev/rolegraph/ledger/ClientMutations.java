package dev.rolegraph.ledger;

import dev.rolegraph.role.Digest;
import dev.rolegraph.role.RolegraphException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * Changes that clients give an id of their own choice: one that is sent again, because its answer was lost on the way,
 * is not made again. Ids of different authors have nothing to do with each other.
 */
@Singleton
public class ClientMutations {
    /** How long an id is known. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_ID = 200;

    private final ClientMutationRows rows;
    private final Revisions revisions;
    private final Transactions transactions;

    ClientMutations(ClientMutationRows rows, Revisions revisions, Transactions transactions) {
        this.rows = rows;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /**
     * Makes a change, or gives the answer that it had when it was made. The change and its answer are one transaction,
     * and others who send the same id at once wait for it. A change that throws is not made, and nothing is kept of it.
     *
     * @param input all that was asked: the same text for the same change
     * @param change what it answers
     * @throws RolegraphException.Refused where the id was used for something else
     */
    public String once(String author, String id, String input, Supplier<String> change) {
        if (id.isBlank() || id.length() > LONGEST_ID || !KeptText.canBe(id)) {
            throw refused(
                    "BAD_CLIENT_MUTATION_ID",
                    "A clientMutationId has 1 to %d characters, and none is U+0000.".formatted(LONGEST_ID));
        }
        var digest = Digest.whole(input);
        return transactions.write(() -> {
            revisions.lockHead();
            var known = rows.find(author, id);
            if (known.isPresent()) {
                if (!known.get().input().equals(digest)) {
                    throw refused(
                            "CLIENT_MUTATION_ID_TAKEN",
                            "The clientMutationId '%s' belongs to another change that you made: give this one an id of its own."
                                    .formatted(id));
                }
                return known.get().answer();
            }
            var answer = change.get();
            var now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            rows.deleteBefore(now.minus(KEPT));
            rows.insert(author, id, digest, answer, now);
            return answer;
        });
    }

    private static RolegraphException refused(String reason, String message) {
        return new RolegraphException.Refused(reason, message, List.of("clientMutationId"));
    }
}
