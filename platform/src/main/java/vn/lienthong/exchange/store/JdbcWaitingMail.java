package vn.lienthong.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.domain.WaitingMail;
import vn.lienthong.shared.AgencyCode;

/** Deliveries that wait, in PostgreSQL. */
@Repository
class JdbcWaitingMail implements WaitingMail {
  private static final String WAITING =
      """
       d.recipient = :from and d.failure is null and (d.state <> 'done'
         or (d.message_type = 'edoc' and coalesce(d.status_code, '01') not in ('02', '06')))
      """;

  private final JdbcClient db;

  JdbcWaitingMail(JdbcClient db) {
    this.db = db;
  }

  @Override
  public long count(AgencyCode agency) {
    return db.sql("select count(*) from exchange.delivery d where" + WAITING)
        .param("from", agency.value())
        .query(Long.class)
        .single();
  }

  @Override
  public List<UUID> handOver(AgencyView from, AgencyView to, Instant at) {
    var documents = move(from, to, at);
    keepKeys(from, to, documents);
    keepTasks(from, to, documents);
    endDoubles(from, to, at);
    keepReadable(from, to);
    return documents;
  }

  private List<UUID> move(AgencyView from, AgencyView to, Instant at) {
    return db.sql(
            """
            with moved as (
              update exchange.delivery d set recipient = :to, recipient_name = :toName, updated_at = :at,
                arrival = default, listed_at = default
              where
            """
                + WAITING
                + """
                   and not exists (select from exchange.delivery other
                     where other.document = d.document and other.recipient = :to)
                  returning d.id, d.document
                ), noted as (
                  insert into exchange.delivery_event (delivery, at, kind, description, actor)
                  select id, :at, 'forwarded', :fromName, :to from moved
                )
                select document from moved\
                """)
        .param("from", from.code().value())
        .param("fromName", from.name())
        .param("to", to.code().value())
        .param("toName", to.name())
        .param("at", Timestamp.from(at))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** A repeat is routed to the successor now: it must meet the key of what was handed over. */
  private void keepKeys(AgencyView from, AgencyView to, List<UUID> documents) {
    db.sql(
            """
            update exchange.message_key k set recipient = :to
            where k.recipient = :from and k.document = any (:documents)
              and not exists (select from exchange.message_key other
                where other.sender = k.sender and other.document_key = k.document_key
                  and other.business_type = k.business_type and other.variant = k.variant
                  and other.recipient = :to)\
            """)
        .param("from", from.code().value())
        .param("to", to.code().value())
        .param("documents", documents.toArray(UUID[]::new))
        .update();
  }

  /** What was asked of the closed agency about them is asked of the successor. */
  private void keepTasks(AgencyView from, AgencyView to, List<UUID> documents) {
    db.sql(
            """
            update exchange.change set recipient = :to
            where recipient = :from and outcome = 'open'
              and (document = any (:documents) or target = any (:documents))\
            """)
        .param("from", from.code().value())
        .param("to", to.code().value())
        .param("documents", documents.toArray(UUID[]::new))
        .update();
  }

  private void endDoubles(AgencyView from, AgencyView to, Instant at) {
    db.sql(
            """
            with ended as (
              update exchange.delivery d set state = 'done', updated_at = :at
              where d.recipient = :from and d.failure is null and d.state <> 'done' returning d.id
            )
            insert into exchange.delivery_event (delivery, at, kind, description, actor)
            select id, :at, 'moved', 'done', :to from ended\
            """)
        .param("from", from.code().value())
        .param("to", to.code().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private void keepReadable(AgencyView from, AgencyView to) {
    db.sql(
            """
            insert into exchange.predecessor (agency, predecessor)
            select :to, :from union
            select :to, predecessor from exchange.predecessor where agency = :from
            on conflict do nothing\
            """)
        .param("from", from.code().value())
        .param("to", to.code().value())
        .update();
  }

  @Override
  public boolean hasDesk(AgencyCode agency) {
    return db.sql("select exists (select from exchange.desk where agency = ?)")
        .param(agency.value())
        .query(Boolean.class)
        .single();
  }
}
