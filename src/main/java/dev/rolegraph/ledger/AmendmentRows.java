package dev.rolegraph.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.List;

/** The statements on what people stated beside the documents. */
@Told
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AmendmentRows extends GenericRepository<AmendmentRow, Long> {

    @Query("""
            select number, amendment, author, recorded_at from amendment
            where number > :number and number <= :upTo
            order by number
            """)
    List<AmendmentRow> findBetween(long number, long upTo);

    @Query("""
            insert into amendment (number, amendment, author, recorded_at)
            values (:number, :amendment, :author, :recordedAt)
            """)
    void insert(long number, String amendment, String author, OffsetDateTime recordedAt);
}
