package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.WebhookView;
import vn.lienthong.exchange.domain.WebhookBook;
import vn.lienthong.shared.AgencyCode;

/** Webhooks in PostgreSQL. */
@Repository
class JdbcWebhookBook implements WebhookBook {
  private static final int LONGEST_ERROR = 500;

  private final JdbcClient db;

  JdbcWebhookBook(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(WebhookView webhook, AgencyCode agency, String system, Instant at) {
    db.sql(
            """
            insert into exchange.webhook (id, agency, system, url, created_at, after, active,
              attempts, next_attempt, last_error)
            values (?, ?, ?, ?, ?, ?, true, 0, ?, '')\
            """)
        .params(
            webhook.id(),
            agency.value(),
            system,
            webhook.url(),
            Timestamp.from(at),
            webhook.after(),
            Timestamp.from(at))
        .update();
  }

  @Override
  public List<WebhookView> all(AgencyCode agency) {
    return db.sql("select * from exchange.webhook where agency = ? order by created_at, id")
        .param(agency.value())
        .query(JdbcWebhookBook::view)
        .list();
  }

  @Override
  public Optional<WebhookView> find(AgencyCode agency, UUID id) {
    return all(agency).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static WebhookView view(ResultSet row, int number) throws SQLException {
    return new WebhookView(
        row.getObject("id", UUID.class),
        row.getString("url"),
        row.getLong("after"),
        row.getBoolean("active"),
        row.getInt("attempts"),
        row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
        instant(row, "failing_since"),
        instant(row, "last_success"),
        row.getString("last_error"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @Override
  public boolean remove(AgencyCode agency, UUID id) {
    return db.sql("delete from exchange.webhook where agency = ? and id = ?")
            .params(agency.value(), id)
            .update()
        == 1;
  }

  @Override
  public void rewind(UUID id, long after, Instant now) {
    db.sql(
            """
            update exchange.webhook set after = ?, active = true, attempts = 0, next_attempt = ?,
              failing_since = null, last_error = '' where id = ?\
            """)
        .params(after, Timestamp.from(now), id)
        .update();
  }

  @Override
  public Optional<Due> take(Instant now, Instant until) {
    return db.sql(
            """
            update exchange.webhook w set next_attempt = :until where w.id = (
              select d.id from exchange.webhook d
              where d.active and d.next_attempt <= :now and exists (
                select from exchange.event e where e.agency = d.agency and e.sequence > d.after)
              order by d.next_attempt limit 1 for update skip locked)
            returning w.id, w.agency, w.url, w.after, w.attempts, w.failing_since\
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, n) ->
            new Due(
                row.getObject("id", UUID.class),
                new AgencyCode(row.getString("agency")),
                row.getString("url"),
                row.getLong("after"),
                row.getInt("attempts"),
                instant(row, "failing_since")))
        .optional();
  }

  @Override
  public void confirmed(Due webhook, long after, Instant now) {
    db.sql(
            """
            update exchange.webhook set after = ?, attempts = 0, next_attempt = ?,
              failing_since = null, last_success = ?, last_error = '' where id = ? and after = ?\
            """)
        .params(after, Timestamp.from(now), Timestamp.from(now), webhook.id(), webhook.after())
        .update();
  }

  @Override
  public void failed(Due webhook, String error, Instant now, @Nullable Instant next) {
    var kept = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    db.sql(
            """
            update exchange.webhook set attempts = attempts + 1, active = :active,
              next_attempt = coalesce(:next, next_attempt),
              failing_since = coalesce(failing_since, :now), last_error = :error
            where id = :id and after = :after\
            """)
        .param("active", next != null)
        .param(
            "next",
            next == null ? null : next.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", Timestamp.from(now))
        .param("error", kept)
        .param("id", webhook.id())
        .param("after", webhook.after())
        .update();
  }
}
