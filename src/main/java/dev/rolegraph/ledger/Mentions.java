package dev.rolegraph.ledger;

import dev.rolegraph.role.Reading;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on which revisions mention which roles. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Mentions extends GenericRepository<Mention, String> {

    @Query("insert into mention (role, number) values (:role, :number)")
    void insert(List<Mention> mentions);

    /** Notes the roles that a revision describes or names. */
    default void insert(Reading reading, long number) {
        var mentions = Mention.of(reading, number);
        if (!mentions.isEmpty()) {
            insert(mentions);
        }
    }
}
