package dev.rolegraph.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The statements on the table of keys. */
@Told
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiKeyRows extends GenericRepository<ApiKey, String> {
    @Query("select name, access, created_at from api_key where hash = :hash")
    Optional<ApiKey> findByHash(String hash);

    @Query("select name, access, created_at from api_key where name = :name")
    Optional<ApiKey> findByName(String name);

    @Query("select name, access, created_at from api_key order by name")
    List<ApiKey> findAll();

    @Query("select name, access, hash, created_at from api_key order by name")
    List<HashedKey> findAllWithHash();

    @Query("delete from api_key where name = :name")
    long deleteByName(String name);

    @Query("insert into api_key (name, access, hash, created_at) values (:name, :access, :hash, :createdAt)")
    void insert(String name, String access, String hash, OffsetDateTime createdAt);
}
