package dev.rolegraph.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** @param input a digest of what was asked */
@Introspected
@MappedEntity("client_mutation")
record ClientMutationRow(@Id String id, String input, String answer) {}
