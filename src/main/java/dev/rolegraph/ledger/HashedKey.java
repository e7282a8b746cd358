package dev.rolegraph.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.OffsetDateTime;

/** A whole row of {@code api_key}, as a copy of the ledger keeps it. */
@Introspected
@MappedEntity("api_key")
record HashedKey(
        @Id String name,
        String access,
        String hash,
        @MappedProperty("created_at") OffsetDateTime createdAt) {}
