package dev.rolegraph.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.OffsetDateTime;

/** That somebody holds a key, and for what. */
@Introspected
@MappedEntity("api_key")
public record ApiKey(
        @Id String name,
        Access access,
        @MappedProperty("created_at") OffsetDateTime createdAt) {}
