package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.ChangeKind;
import vn.lienthong.exchange.ChangeView;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.AskedChanges;
import vn.lienthong.exchange.domain.Change;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.Symbols;
import vn.lienthong.shared.AgencyCode;

/** Changes in PostgreSQL. */
@Repository
class JdbcAskedChanges implements AskedChanges {
  /** What came from a peer is never settled here: its sender would not hear of it. */
  private static final String LEFT =
      """
      (d.state <> 'initial' or d.status_code is not null or d.opened or exists (
        select from exchange.document p where p.id = d.document and p.accepted_from like 'peer:%'))\
      """;

  private static final String CHANGE =
      "select c.id, c.document, c.recipient, c.kind, c.target, c.asked_at from exchange.change c ";

  private final JdbcClient db;

  JdbcAskedChanges(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Earlier> earlier(
      AgencyCode sender, AgencyCode recipient, StoredDocument.Answer named, UUID asking) {
    return db.sql(
            """
            select d.id, d.document, d.message_type, o.sender, d.recipient, d.state, d.status_code,
            """
                + LEFT
                + """
                     as has_left
                from exchange.delivery d join exchange.document o on o.id = d.document
                where o.sender = :sender and d.recipient = :recipient and o.message_type = 'edoc'
                  and o.business_type <> 1 and o.id <> :asking and d.failure is null
                  and (o.document_id = :documentId
                    or (:symbol <> '' and o.symbol_key = :symbol
                      and o.promulgation_date is not distinct from :date))
                order by (o.document_id = :documentId) desc nulls last, o.arrival desc
                limit 1 for update of d\
                """)
        .param("sender", sender.value())
        .param("recipient", recipient.value())
        .param("asking", asking)
        .param("documentId", named.documentId())
        .param("symbol", Symbols.key(named.symbol()))
        .param("date", named.date(), Types.DATE)
        .query((row, n) -> new Earlier(JdbcDeliveries.delivery(row, n), row.getBoolean("has_left")))
        .optional();
  }

  @Override
  public boolean left(Delivery delivery) {
    return db.sql("select " + LEFT + " from exchange.delivery d where d.id = ?")
        .param(delivery.id())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void ask(Change change, ChangeView.Outcome outcome, String reason) {
    db.sql(
            """
            insert into exchange.change
              (id, document, recipient, kind, target, outcome, reason, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(1, change.id())
        .param(2, change.document())
        .param(3, change.recipient().value())
        .param(4, change.kind().wire())
        .param(5, change.target(), Types.OTHER)
        .param(6, wire(outcome))
        .param(7, reason)
        .param(8, Timestamp.from(change.askedAt()))
        .update();
  }

  @Override
  public void withdraw(Delivery delivery, ExchangeError reason, Instant at) {
    db.sql("update exchange.delivery set state = ?, failure = ?, updated_at = ? where id = ?")
        .params(TransportState.DONE.wire(), reason.code(), Timestamp.from(at), delivery.id())
        .update();
  }

  @Override
  public List<Change> open(UUID document, AgencyCode recipient) {
    return db.sql(
            CHANGE
                + """
                where c.recipient = :recipient and c.outcome = 'open'
                  and (c.document = :document or (c.target = :document and c.kind = 'take-back'))
                order by c.asked_at desc, c.id for update\
                """)
        .param("recipient", recipient.value())
        .param("document", document)
        .query(JdbcAskedChanges::change)
        .list();
  }

  @Override
  public List<Change> open(AgencyCode sender, AgencyCode recipient, StoredDocument.Answer answer) {
    return db.sql(
            CHANGE
                + """
                join exchange.document asking on asking.id = c.document
                left join exchange.document earlier on earlier.id = c.target
                where c.recipient = :recipient and c.outcome = 'open' and asking.sender = :sender
                  and (asking.document_id = :documentId or earlier.document_id = :documentId
                    or (:symbol <> '' and asking.symbol_key = :symbol
                      and asking.promulgation_date is not distinct from :date)
                    or (:symbol <> '' and earlier.symbol_key = :symbol
                      and earlier.promulgation_date is not distinct from :date))
                order by (asking.document_id = :documentId) desc nulls last, c.asked_at desc, c.id
                for update of c\
                """)
        .param("sender", sender.value())
        .param("recipient", recipient.value())
        .param("documentId", answer.documentId())
        .param("symbol", Symbols.key(answer.symbol()))
        .param("date", answer.date(), Types.DATE)
        .query(JdbcAskedChanges::change)
        .list();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getObject("id", UUID.class),
        row.getObject("document", UUID.class),
        new AgencyCode(row.getString("recipient")),
        ChangeKind.parse(row.getString("kind")),
        row.getObject("target", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void close(Change change, ChangeView.Outcome outcome, String answer, Instant at) {
    db.sql("update exchange.change set outcome = ?, answer = ?, answered_at = ? where id = ?")
        .params(wire(outcome), answer, Timestamp.from(at), change.id())
        .update();
  }

  @Override
  public List<ChangeView> of(UUID document, AgencyCode recipient) {
    return db.sql(
            """
            select c.*, concat_ws('/', nullif(a.code_number, ''), nullif(a.code_notation, '')) as symbol,
              concat_ws('/', nullif(e.code_number, ''), nullif(e.code_notation, '')) as target_symbol
            from exchange.change c join exchange.document a on a.id = c.document
            left join exchange.document e on e.id = c.target
            where c.recipient = :recipient and (c.document = :document or c.target = :document)
            order by c.asked_at desc, c.id\
            """)
        .param("recipient", recipient.value())
        .param("document", document)
        .query((row, n) ->
            new ChangeView(
                row.getObject("document", UUID.class),
                row.getString("symbol"),
                ChangeKind.parse(row.getString("kind")),
                row.getObject("target", UUID.class),
                row.getString("target_symbol"),
                ChangeView.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("answer"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static String wire(ChangeView.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
