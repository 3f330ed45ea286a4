package vn.lienthong.exchange.store;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.domain.EventFeed;
import vn.lienthong.shared.AgencyCode;

/** Events of agencies in PostgreSQL. */
@Repository
class JdbcEventFeed implements EventFeed {
  private final JdbcClient db;

  JdbcEventFeed(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void keep(List<Addressed> events) {
    if (events.isEmpty()) {
      return;
    }
    db.sql(
            """
            insert into exchange.event (agency, sequence, kind, document, recipient, detail, at)
            select * from unnest(:agencies::text[], :sequences::bigint[], :kinds::text[],
              :documents::uuid[], :recipients::text[], :details::text[], :ats::timestamptz[])
            on conflict do nothing\
            """)
        .param("agencies", column(events, each -> each.agency().value(), String[]::new))
        .param("sequences", column(events, each -> each.event().sequence(), Long[]::new))
        .param("kinds", column(events, each -> each.event().kind().name(), String[]::new))
        .param("documents", column(events, each -> each.event().docId(), UUID[]::new))
        .param(
            "recipients", column(events, each -> each.event().recipient().value(), String[]::new))
        .param("details", column(events, each -> each.event().detail(), String[]::new))
        .param("ats", column(events, each -> Timestamp.from(each.event().at()), Timestamp[]::new))
        .update();
  }

  private static <T> T[] column(
      List<Addressed> events,
      Function<Addressed, T> field,
      java.util.function.IntFunction<T[]> array) {
    return events.stream().map(field).toArray(array);
  }

  @Override
  public List<AxisEvent> after(AgencyCode agency, long after, int limit) {
    return db.sql(
            """
            select * from exchange.event where agency = ? and sequence > ?
            order by sequence fetch first ? rows with ties\
            """)
        .params(agency.value(), after, limit)
        .query((row, n) ->
            new AxisEvent(
                row.getLong("sequence"),
                AxisEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("document", UUID.class),
                new AgencyCode(row.getString("recipient")),
                row.getString("detail"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public long last(AgencyCode agency) {
    return db.sql("select coalesce(max(sequence), -1) from exchange.event where agency = ?")
        .param(agency.value())
        .query(Long.class)
        .single();
  }

  @Override
  public Map<UUID, AgencyCode> senders(Collection<UUID> documents) {
    var senders = new HashMap<UUID, AgencyCode>();
    if (!documents.isEmpty()) {
      db.sql("select id, sender from exchange.document where id = any (?)")
          .param(1, documents.toArray(UUID[]::new))
          .query(row -> {
            senders.put(row.getObject(1, UUID.class), new AgencyCode(row.getString(2)));
          });
    }
    return senders;
  }

  @Override
  public void clear() {
    db.sql("delete from exchange.event").update();
  }
}
