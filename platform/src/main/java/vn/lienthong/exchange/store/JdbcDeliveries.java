package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.Symbols;
import vn.lienthong.shared.AgencyCode;

/** Deliveries and their trace in PostgreSQL. */
@Repository
class JdbcDeliveries implements Deliveries {
  private static final String DELIVERY =
      """
      select d.id, d.document, d.message_type, o.sender, d.recipient, d.state, d.status_code
      from exchange.delivery d join exchange.document o on o.id = d.document
      """;

  private final JdbcClient db;

  JdbcDeliveries(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Delivery> findForStatus(
      AgencyCode sender, AgencyCode recipient, StoredDocument.Answer answer) {
    return db.sql(
            DELIVERY
                + """
                where o.sender = :sender and d.recipient = :recipient and o.message_type = 'edoc'
                  and d.failure is null
                  and (o.document_id = :documentId
                    or (:symbol <> '' and o.symbol_key = :symbol
                      and o.promulgation_date is not distinct from :date))
                order by (o.document_id = :documentId) desc nulls last,
                  (:code = '01' and d.status_code is null) desc,
                  (o.business_type = 1 and :code not in ('15', '16')), o.arrival desc
                limit 1 for update of d\
                """)
        .param("code", answer.statusCode())
        .param("sender", sender.value())
        .param("recipient", recipient.value())
        .param("documentId", answer.documentId())
        .param("symbol", Symbols.key(answer.symbol()))
        .param("date", answer.date(), Types.DATE)
        .query(JdbcDeliveries::delivery)
        .optional();
  }

  @Override
  public Optional<Delivery> find(UUID document, AgencyCode recipient) {
    return db.sql(
            DELIVERY
                + "where d.document = ? and d.recipient = ? and d.failure is null for update of d")
        .params(document, recipient.value())
        .query(JdbcDeliveries::delivery)
        .optional();
  }

  @Override
  public Optional<Delivery> findDelivery(UUID delivery) {
    return db.sql(DELIVERY + "where d.id = ? and d.failure is null for update of d")
        .param(delivery)
        .query(JdbcDeliveries::delivery)
        .optional();
  }

  static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("document", UUID.class),
        MessageType.parse(row.getString("message_type")).orElseThrow(),
        new AgencyCode(row.getString("sender")),
        new AgencyCode(row.getString("recipient")),
        TransportState.parse(row.getString("state")).orElseThrow(),
        Optional.ofNullable(row.getString("status_code")));
  }

  @Override
  public void move(Delivery delivery, TransportState next, DeliveryEvent event) {
    db.sql(
            """
            with moved as (
              update exchange.delivery set state = :next, updated_at = :at,
                attempts = attempts + case when :next = 'fail' then 1 else 0 end
              where id = :id returning id
            )
            insert into exchange.delivery_event (delivery, at, kind, description, actor)
            select id, :at, :kind, :description, :actor from moved\
            """)
        .param("id", delivery.id())
        .param("next", next.wire())
        .param("at", Timestamp.from(event.at()))
        .param("kind", event.kind())
        .param("description", event.description())
        .param("actor", event.actor())
        .update();
  }

  /** Rows are locked in one order, so that two calls never wait for each other. */
  @Override
  public Set<UUID> fetch(Set<UUID> documents, AgencyCode recipient, Instant at) {
    return db.sql(
            """
            with asked as (
              select id from exchange.delivery
              where document = any (:documents) and recipient = :recipient and failure is null
                and state = 'initial'
              order by id for update
            ), moved as (
              update exchange.delivery d set state = 'processing', updated_at = :at from asked a
              where d.id = a.id returning d.id, d.document, d.recipient
            ), noted as (
              insert into exchange.delivery_event (delivery, at, kind, description, actor)
              select id, :at, 'moved', 'processing', recipient from moved
            )
            select document from moved\
            """)
        .param("documents", documents.toArray(UUID[]::new))
        .param("recipient", recipient.value())
        .param("at", Timestamp.from(at))
        .query((row, n) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Locks in the same order. */
  @Override
  public Map<UUID, TransportState> finish(Set<UUID> documents, AgencyCode recipient, Instant at) {
    var before = new HashMap<UUID, TransportState>();
    db.sql(
            """
            with asked as (
              select id, document, state from exchange.delivery
              where document = any (:documents) and recipient = :recipient and failure is null
              order by id for update
            ), moved as (
              update exchange.delivery d set state = 'done', updated_at = :at from asked a
              where d.id = a.id and a.state <> 'done' returning d.id, d.recipient
            ), noted as (
              insert into exchange.delivery_event (delivery, at, kind, description, actor)
              select id, :at, 'moved', 'done', recipient from moved
            )
            select document, state from asked\
            """)
        .param("documents", documents.toArray(UUID[]::new))
        .param("recipient", recipient.value())
        .param("at", Timestamp.from(at))
        .query(
            (RowCallbackHandler)
                row ->
                    before.put(
                        row.getObject(1, UUID.class),
                        TransportState.parse(row.getString(2)).orElseThrow()));
    return before;
  }

  @Override
  public void setStatus(Delivery delivery, String statusCode, Instant at) {
    db.sql("update exchange.delivery set status_code = ?, updated_at = ? where id = ?")
        .params(statusCode, Timestamp.from(at), delivery.id())
        .update();
  }

  @Override
  public void addEvent(Delivery delivery, DeliveryEvent event) {
    db.sql(
            """
            insert into exchange.delivery_event (delivery, at, kind, status_code, description, actor)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .param(1, delivery.id())
        .param(2, Timestamp.from(event.at()))
        .param(3, event.kind())
        .param(4, event.statusCode(), Types.VARCHAR)
        .param(5, event.description())
        .param(6, event.actor())
        .update();
  }
}
