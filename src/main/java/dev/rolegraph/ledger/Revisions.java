package dev.rolegraph.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the ledger's tables. */
@Told
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Revisions extends GenericRepository<RevisionRow, Long> {

    String SELECT = """
            select r.number, r.document_id, d.source, d.path, r.operation, r.text, r.reading, r.author, r.recorded_at
            from revision r join document d on d.id = r.document_id
            """;

    @Query("select id from ledger_head")
    String ledger();

    @Query("""
            select recorded_at from revision where number = :number
            union all select recorded_at from amendment where number = :number
            """)
    Optional<OffsetDateTime> recordedAt(long number);

    @Query("select revision from ledger_head")
    long head();

    /** Holds the head's row until the transaction ends: one writer at a time, so that numbers have no gaps. */
    @Query("select revision from ledger_head for update")
    long lockHead();

    @Query("update ledger_head set revision = revision + 1")
    void advanceHead();

    @Query(SELECT + "where r.document_id = :documentId order by r.number desc limit 1")
    Optional<RevisionRow> findLatest(String documentId);

    @Query(SELECT + "where r.document_id = :documentId and r.text is not null order by r.number desc limit 1")
    Optional<RevisionRow> findLastWritten(String documentId);

    @Query(SELECT + "where r.number > :number order by r.number limit :limit")
    List<RevisionRow> findAfter(long number, int limit);

    @Query(SELECT + "where r.number > :number and r.number <= :upTo order by r.number")
    List<RevisionRow> findBetween(long number, long upTo);

    /** Those that have a number, and of each the one before it of the same document; one may be there twice. */
    @Query(SELECT + "where r.number in (:numbers) union all " + SELECT + """
                    where r.number in (select max(b.number) from revision c
                                       join revision b on b.document_id = c.document_id and b.number < c.number
                                       where c.number in (:numbers)
                                       group by c.number)
                    """)
    List<RevisionRow> findWithPrevious(Collection<Long> numbers);

    /** The latest revision of every document that is not removed, in order of source and path. */
    @Query(SELECT + """
                    where r.number = (select max(l.number) from revision l where l.document_id = r.document_id)
                      and r.operation <> 'REMOVED'
                    order by d.source, d.path
                    """)
    List<RevisionRow> findCurrent();

    @Query(SELECT + """
                    where r.number = (select max(l.number) from revision l where l.document_id = r.document_id)
                      and r.operation <> 'REMOVED' and d.id in (:ids)
                    """)
    List<RevisionRow> findCurrentOf(Collection<String> ids);

    /** What a document said at a revision: its latest one until then. In order of the documents' ids. */
    @Query(SELECT + """
                    where r.document_id > :after
                      and r.number = (select max(l.number) from revision l
                                      where l.document_id = r.document_id and l.number <= :revision)
                      and r.operation <> 'REMOVED'
                    order by r.document_id
                    limit :limit
                    """)
    List<RevisionRow> findAt(long revision, String after, int limit);

    /** Likewise of the documents that mention one of some roles then; in no order. */
    @Query(SELECT + """
                    where r.number in (select m.number from mention m where m.role in (:roles))
                      and r.number = (select max(l.number) from revision l
                                      where l.document_id = r.document_id and l.number <= :revision)
                    """)
    List<RevisionRow> findAtMentioning(Collection<String> roles, long revision);

    @Query("""
            select d.path
            from document d join revision r on r.document_id = d.id
            where d.source = :source
              and r.number = (select max(l.number) from revision l where l.document_id = d.id)
              and r.operation <> 'REMOVED'
            order by d.path
            """)
    List<String> findCurrentPaths(String source);

    @Query("select count(*) from document where id = :id")
    long countDocuments(String id);

    @Query("insert into document (id, source, path) values (:id, :source, :path)")
    void insertDocument(String id, String source, String path);

    @Query("""
            insert into revision (number, document_id, operation, text, reading, author, recorded_at)
            values (:number, :documentId, :operation, :text, :reading, :author, :recordedAt)
            """)
    void insertRevision(
            long number,
            String documentId,
            String operation,
            @Nullable String text,
            @Nullable String reading,
            String author,
            OffsetDateTime recordedAt);
}
