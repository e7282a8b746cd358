package dev.rolegraph.ledger;

import dev.rolegraph.role.Digest;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Slug;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;

/** That a revision describes or names a role. */
@Introspected
@MappedEntity("mention")
record Mention(@Id String role, long number) {
    private static final int KEY_LENGTH = 26;

    static List<Mention> of(Reading reading, long number) {
        return reading.named()
                .map(Mention::key)
                .distinct()
                .map(role -> new Mention(role, number))
                .toList();
    }

    static String key(Slug role) {
        return Digest.whole(role.value()).substring(0, KEY_LENGTH);
    }
}
