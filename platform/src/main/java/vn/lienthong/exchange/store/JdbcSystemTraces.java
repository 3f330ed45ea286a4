package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.exchange.domain.SystemTraces;
import vn.lienthong.shared.AgencyCode;

/** What systems left behind in the tables of the axis. */
@Repository
class JdbcSystemTraces implements SystemTraces {
  private final JdbcClient db;

  JdbcSystemTraces(JdbcClient db) {
    this.db = db;
  }

  @Override
  public long lastEvent() {
    return db.sql("select coalesce(max(id), 0) from exchange.delivery_event")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Sent> sent(Collection<UUID> documents) {
    return db.sql(
            """
            select d.*, p.sha256, p.size, p.file from exchange.document d
            join exchange.packet p on p.id = d.packet
            where d.id = any (?) order by d.arrival\
            """)
        .param(1, documents.toArray(UUID[]::new))
        .query(JdbcSystemTraces::sent)
        .list();
  }

  private static Sent sent(ResultSet row, int number) throws SQLException {
    return new Sent(
        row.getObject("id", UUID.class),
        Objects.requireNonNullElse(row.getString("document_id"), ""),
        row.getInt("business_type"),
        row.getString("symbol_key"),
        row.getString("subject"),
        row.getObject("promulgation_date", LocalDate.class),
        new StoredPacket(
            row.getObject("packet", UUID.class),
            HexFormat.of().formatHex(row.getBytes("sha256")),
            row.getLong("size"),
            row.getString("file")));
  }

  @Override
  public List<UUID> outOfOrder(AgencyCode agency, long afterEvent) {
    return db.sql(
            """
            select distinct d.document from exchange.delivery_event e
            join exchange.delivery d on d.id = e.delivery
            where e.id > ? and e.kind = 'out-of-order' and d.recipient = ?\
            """)
        .params(afterEvent, agency.value())
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public Map<Instant, Integer> calls(String system, Instant from, Duration kept) {
    var calls = new TreeMap<Instant, Integer>();
    db.sql(
            """
            select date_trunc('minute', until - make_interval(secs => :kept)) as minute, count(*)
            from exchange.seen_nonce
            where system = :system and until - make_interval(secs => :kept) >= :from
            group by 1\
            """)
        .param("kept", kept.toSeconds())
        .param("system", system)
        .param("from", Timestamp.from(from))
        .query(row -> {
          calls.put(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2));
        });
    return calls;
  }

  @Override
  public List<Hook> webhooks(String system) {
    return db.sql("select attempts, last_success from exchange.webhook where system = ?")
        .param(system)
        .query((row, n) -> {
          var success = row.getObject("last_success", OffsetDateTime.class);
          return new Hook(row.getInt("attempts"), success == null ? null : success.toInstant());
        })
        .list();
  }
}
