package dev.rolegraph.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The statements on the answers that are kept for clients that ask again. */
@Told
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClientMutationRows extends GenericRepository<ClientMutationRow, String> {

    @Query("select id, input, answer from client_mutation where author = :author and id = :id")
    Optional<ClientMutationRow> find(String author, String id);

    @Query("""
            insert into client_mutation (author, id, input, answer, recorded_at)
            values (:author, :id, :input, :answer, :recordedAt)
            """)
    void insert(String author, String id, String input, String answer, OffsetDateTime recordedAt);

    @Query("delete from client_mutation where recorded_at < :time")
    void deleteBefore(OffsetDateTime time);
}
