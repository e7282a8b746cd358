package dev.rolegraph.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.OffsetDateTime;

/** @param amendment as JSON */
@Introspected
@MappedEntity("amendment")
record AmendmentRow(
        @Id long number,
        String amendment,
        String author,
        @MappedProperty("recorded_at") OffsetDateTime recordedAt) {

    AmendmentEntry toEntry() {
        return new AmendmentEntry(number, LedgerJson.amendment(amendment), author, recordedAt.toInstant());
    }
}
