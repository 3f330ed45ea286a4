package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.ConsoleError;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StuckItems;
import vn.lienthong.shared.AgencyCode;

/** What got stuck, in PostgreSQL: one list out of three tables. */
@Repository
class JdbcStuckItems implements StuckItems {
  private static final String DOCUMENT =
      """
      , o.id as document, o.code_number, o.code_notation, o.sender, o.sender_name, d.recipient,
        d.recipient_name
      """;
  private static final String ALL =
      """
      select 'delivery' as kind, d.id
      """
          + DOCUMENT
          + """
          , d.updated_at as since, coalesce(d.failure, 'EX-0170') as code, '' as detail, d.attempts
          from exchange.delivery d join exchange.document o on o.id = d.document
          where d.state = 'fail'
          union all
          select 'arrival', d.id
          """
          + DOCUMENT
          + """
          , d.created_at, 'EX-0172', '', a.attempts
          from exchange.arrival a join exchange.delivery d on d.id = a.delivery
          join exchange.document o on o.id = d.document
          where a.attempts >= :attempts
          union all
          select 'webhook', w.id, null, split_part(split_part(w.url, '?', 1), '#', 1), '', '', '',
            w.agency, '', w.failing_since, 'EX-0171', w.last_error, w.attempts
          from exchange.webhook w where not w.active
          """;

  private final JdbcClient db;

  JdbcStuckItems(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<DeadLetter> list(int arrivalAttempts, long skip, int size) {
    return db.sql(
            "select * from ("
                + ALL
                + ") stuck order by since nulls first, id limit :size offset :skip")
        .param("attempts", arrivalAttempts)
        .param("skip", skip)
        .param("size", size)
        .query(JdbcStuckItems::letter)
        .list();
  }

  @Override
  public Map<DeadLetter.Kind, Long> counts(int arrivalAttempts) {
    var counts = new EnumMap<DeadLetter.Kind, Long>(DeadLetter.Kind.class);
    db.sql(
            """
            select 'delivery', count(*) from exchange.delivery where state = 'fail'
            union all select 'arrival', count(*) from exchange.arrival where attempts >= :attempts
            union all select 'webhook', count(*) from exchange.webhook where not active\
            """)
        .param("attempts", arrivalAttempts)
        .query(row -> {
          counts.put(kind(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  @Override
  public Optional<DeadLetter> find(DeadLetter.Kind kind, UUID id) {
    return db.sql("select * from (" + ALL + ") stuck where kind = :kind and id = :id")
        .param("attempts", 0)
        .param("kind", kind.key())
        .param("id", id)
        .query(JdbcStuckItems::letter)
        .optional();
  }

  private static DeadLetter letter(ResultSet row, int number) throws SQLException {
    var since = row.getObject("since", OffsetDateTime.class);
    return new DeadLetter(
        kind(row.getString("kind")),
        row.getString("id"),
        row.getObject("document", UUID.class),
        StoredDocument.symbol(row.getString("code_number"), row.getString("code_notation")),
        row.getString("sender"),
        row.getString("sender_name"),
        row.getString("recipient"),
        row.getString("recipient_name"),
        since == null ? null : since.toInstant(),
        row.getString("code"),
        row.getString("detail"),
        row.getInt("attempts"));
  }

  private static DeadLetter.Kind kind(String key) {
    return DeadLetter.Kind.valueOf(key.toUpperCase(Locale.ROOT));
  }

  @Override
  public Optional<Stuck> delivery(UUID id) {
    return db.sql(
            """
            select d.id, d.document, o.sender, d.recipient, coalesce(d.failure, '') as failure
            from exchange.delivery d join exchange.document o on o.id = d.document
            where d.id = ? and d.state = 'fail'\
            """)
        .param(id)
        .query((row, n) ->
            new Stuck(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                new AgencyCode(row.getString("sender")),
                row.getString("recipient"),
                row.getString("failure")))
        .optional();
  }

  @Override
  public void note(Stuck delivery, Instant at) {
    db.sql(
            """
            insert into exchange.delivery_event (delivery, at, kind, description, actor)
            values (?, ?, 'replayed', ?, 'axis')\
            """)
        .params(delivery.id(), Timestamp.from(at), delivery.reason())
        .update();
  }

  @Override
  public boolean queueAgain(Stuck delivery, Instant at) {
    return db.sql(
                """
                update exchange.delivery set state = 'initial', updated_at = ?,
                  arrival = default, listed_at = default
                where id = ? and state = 'fail' and failure is null\
                """)
            .params(Timestamp.from(at), delivery.id())
            .update()
        == 1;
  }

  @Override
  public boolean settle(Stuck delivery, ConsoleError reason, Instant at) {
    return db.sql(
                """
                update exchange.delivery set state = 'done', failure = ?, updated_at = ?
                where id = ? and state = 'fail'\
                """)
            .params(reason.code(), Timestamp.from(at), delivery.id())
            .update()
        == 1;
  }

  @Override
  public Optional<AgencyCode> restartWebhook(UUID id, Instant now) {
    return db.sql(
            """
            update exchange.webhook set active = true, attempts = 0, next_attempt = ?,
              failing_since = null, last_error = '' where id = ? and not active returning agency\
            """)
        .params(Timestamp.from(now), id)
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .optional();
  }

  @Override
  public boolean hurryArrival(UUID delivery, Instant now) {
    return db.sql("update exchange.arrival set attempts = 0, next_attempt = ? where delivery = ?")
            .params(Timestamp.from(now), delivery)
            .update()
        == 1;
  }
}
