package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Mail;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** Lists of deliveries in order of arrival. */
@Repository
class JdbcMail implements Mail {
  private final JdbcClient db;

  JdbcMail(JdbcClient db) {
    this.db = db;
  }

  /**
   * Places are given at the insert and seen from the commit on: who was slow to commit stands
   * before what was seen already. Whatever took its place before every transaction began that still
   * writes deliveries cannot be overtaken. Asked before the list, in a statement of its own, so
   * that whoever commits in between is counted as still writing.
   */
  private OffsetDateTime settledBefore() {
    return db.sql(
            """
            select least(min(a.xact_start), statement_timestamp())
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.relation = 'exchange.delivery'::regclass and l.mode = 'RowExclusiveLock'
              and l.database = (select oid from pg_database where datname = current_database())
              and l.pid <> pg_backend_pid()\
            """)
        .query(OffsetDateTime.class)
        .single();
  }

  @Override
  public List<MailItem> list(AgencyCode recipient, MailFilter filter) {
    var settledBefore = settledBefore();
    boolean pendingOnly = !filter.states().contains(TransportState.DONE);
    return db.sql(
            """
            select d.arrival, d.document, d.message_type, o.sender, d.recipient, d.state, d.addressed_to,
              d.addressed_name, d.created_at, d.updated_at,
              coalesce(d.listed_at < :settledBefore, true) as settled
            from exchange.delivery d join exchange.document o on o.id = d.document
            where d.recipient = :recipient and d.message_type = :type and d.state = any (:states)
              and d.failure is null
            """
                + (pendingOnly ? " and d.state in ('initial', 'processing', 'fail')" : "")
                + """

                 and d.arrival > :after
                 and (:sender::text is null or o.sender = :sender)
                 and (:from::timestamptz is null or d.created_at >= :from)
                 and (:to::timestamptz is null or d.created_at < :to)
                order by d.arrival limit :size offset :skip\
                """)
        .param("settledBefore", settledBefore)
        .param("recipient", recipient.value())
        .param("type", filter.type().wire())
        .param("states", filter.states().stream().map(TransportState::wire).toArray(String[]::new))
        .param("sender", filter.sender() == null ? null : filter.sender().value(), Types.VARCHAR)
        .param("from", startOf(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("to", startOf(dayAfter(filter.to())), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("after", filter.after())
        .param("size", filter.size())
        .param("skip", (long) (filter.number() - 1) * filter.size())
        .query(JdbcMail::mailItem)
        .list();
  }

  private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
    return day == null
        ? null
        : day.atStartOfDay(BusinessClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
  }

  private static MailItem mailItem(ResultSet row, int number) throws SQLException {
    var forwarded = !row.getString("addressed_to").equals(row.getString("recipient"));
    return new MailItem(
        row.getLong("arrival"),
        row.getBoolean("settled"),
        row.getObject("document", UUID.class),
        MessageType.parse(row.getString("message_type")).orElseThrow(),
        new AgencyCode(row.getString("sender")),
        new AgencyCode(row.getString("recipient")),
        TransportState.parse(row.getString("state")).orElseThrow(),
        forwarded ? row.getString("addressed_name") : "",
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  @Override
  public long pending(AgencyCode recipient, MessageType type) {
    return db.sql(
            """
            select count(*) from exchange.delivery
            where recipient = ? and message_type = ? and state in ('initial', 'processing', 'fail')
              and failure is null\
            """)
        .params(recipient.value(), type.wire())
        .query(Long.class)
        .single();
  }

  @Override
  public List<SentItem> sent(
      AgencyCode sender, MessageType type, Optional<String> id, int number, int size) {
    return db.sql(
            """
            select o.id, o.sender, d.recipient, o.subject, o.code_number, o.code_notation,
              o.accepted_at, d.updated_at, d.state, d.status_code,
              coalesce((select e.description from exchange.delivery_event e
                where e.delivery = d.id and e.status_code = d.status_code
                order by e.id desc limit 1), d.failure, '') as description
            from exchange.document o join exchange.delivery d on d.document = o.id
            where o.message_type = :type and
            """
                + Heirs.own(db, sender, "o.sender", "sender", "")
                + """

                  and (:id::text is null or o.id = :docId::uuid or o.document_id = :id)
                order by o.arrival desc, d.arrival limit :size offset :skip\
                """)
        .param("sender", sender.value())
        .param("type", type.wire())
        .param("id", id.orElse(null), Types.VARCHAR)
        .param("docId", id.flatMap(JdbcMail::uuid).orElse(null), Types.OTHER)
        .param("size", size)
        .param("skip", (long) (number - 1) * size)
        .query(JdbcMail::sentItem)
        .list();
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException own) {
      return Optional.empty();
    }
  }

  private static SentItem sentItem(ResultSet row, int number) throws SQLException {
    var notation = row.getString("code_number") + "/" + row.getString("code_notation");
    return new SentItem(
        row.getObject("id", UUID.class),
        new AgencyCode(row.getString("sender")),
        Objects.requireNonNull(row.getString("recipient")),
        row.getString("subject"),
        notation,
        instant(row, "accepted_at"),
        instant(row, "updated_at"),
        TransportState.parse(row.getString("state")).orElseThrow(),
        Optional.ofNullable(row.getString("status_code")),
        row.getString("description"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
