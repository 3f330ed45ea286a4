package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.domain.KeyBook;
import vn.lienthong.shared.AgencyCode;

/** Keys for end-to-end encryption in PostgreSQL. */
@Repository
class JdbcKeyBook implements KeyBook {
  private static final String IN_FORCE =
      " revoked_at is null and valid_from <= :now and valid_until > :now";

  private final JdbcClient db;

  JdbcKeyBook(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean insert(EncryptionKeyView key) {
    return db.sql(
                """
                insert into exchange.encryption_key (kid, agency, jwk, valid_from, valid_until)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                key.kid(),
                key.agency().value(),
                key.jwk(),
                Timestamp.from(key.from()),
                Timestamp.from(key.until()))
            .update()
        > 0;
  }

  @Override
  public boolean revoke(String kid, Instant at) {
    return db.sql(
                "update exchange.encryption_key set revoked_at = ? where kid = ? and revoked_at is null")
            .params(Timestamp.from(at), kid)
            .update()
        > 0;
  }

  @Override
  public Optional<EncryptionKeyView> find(String kid) {
    return Optional.ofNullable(named(List.of(kid)).get(kid));
  }

  @Override
  public List<EncryptionKeyView> of(@Nullable AgencyCode agency) {
    return db.sql(
            """
            select * from exchange.encryption_key
            where cast(:agency as text) is null or agency = :agency order by published desc\
            """)
        .param("agency", agency == null ? null : agency.value())
        .query(JdbcKeyBook::key)
        .list();
  }

  @Override
  public Optional<EncryptionKeyView> inForce(AgencyCode agency, Instant now) {
    return db.sql(
            "select * from exchange.encryption_key where agency = :agency and"
                + IN_FORCE
                + " order by valid_from desc, published desc limit 1")
        .param("agency", agency.value())
        .param("now", Timestamp.from(now))
        .query(JdbcKeyBook::key)
        .optional();
  }

  @Override
  public Set<AgencyCode> having(Collection<AgencyCode> agencies, Instant now) {
    if (agencies.isEmpty()) {
      return Set.of();
    }
    return db
        .sql(
            "select distinct agency from exchange.encryption_key where agency in (:agencies) and"
                + IN_FORCE)
        .param("agencies", agencies.stream().map(AgencyCode::value).toList())
        .param("now", Timestamp.from(now))
        .query((row, n) -> new AgencyCode(row.getString("agency")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, EncryptionKeyView> named(Collection<String> kids) {
    if (kids.isEmpty()) {
      return Map.of();
    }
    return db
        .sql("select * from exchange.encryption_key where kid in (:kids)")
        .param("kids", kids)
        .query(JdbcKeyBook::key)
        .list()
        .stream()
        .collect(Collectors.toMap(EncryptionKeyView::kid, Function.identity()));
  }

  private static EncryptionKeyView key(ResultSet row, int number) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new EncryptionKeyView(
        new AgencyCode(row.getString("agency")),
        row.getString("kid"),
        row.getString("jwk"),
        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
        row.getObject("valid_until", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
