package vn.lienthong.notification.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.domain.Claim;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Page;

/** The outbox in PostgreSQL; processes pass over rows that another one is taking. */
@Repository
class JdbcMessages implements Messages {
  private static final int LONGEST_DETAIL = 500;
  private static final String HELD = " where id = :id and token = :token and state = 'HANDED'";

  private final JdbcClient db;

  JdbcMessages(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean add(OutgoingMessage message, Instant due, @Nullable Failure failure, Instant now) {
    var settled = failure == null ? null : now.atOffset(ZoneOffset.UTC);
    return db.sql(
                """
                insert into notification.message (id, event_id, channel, recipient, kind, name,
                  language, agency, subject, body, parts, state, failure, detail, attempts,
                  told_at, due, settled_at)
                values (:id, :event, :channel, :recipient, :kind, :name, :language, :agency,
                  :subject, :body, :parts, :state, :failure, '', 0, :told, :due, :settled)
                on conflict (event_id, channel, recipient) do nothing\
                """)
            .params(MessageColumns.of(message))
            .param("state", (failure == null ? MessageState.WAITING : MessageState.FAILED).name())
            .param("failure", failure == null ? null : failure.name(), Types.VARCHAR)
            .param("due", Timestamp.from(due))
            .param("settled", settled, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  @Override
  public Optional<Claim> claim(
      NoticeChannel channel, boolean repeatable, Instant now, Instant until) {
    var token = Ids.next();
    return db.sql(
            """
            update notification.message m
            set state = 'CLAIMED', token = :token, due = :until, attempts = attempts + 1
            where m.id = (
              select d.id from notification.message d
              where d.channel = :channel and d.due <= :now
                and (d.state in ('WAITING', 'CLAIMED') or d.state = 'HANDED' and :repeatable)
              order by d.due, d.id limit 1 for update skip locked)
            returning m.*\
            """)
        .param("token", token)
        .param("until", Timestamp.from(until))
        .param("channel", channel.name())
        .param("now", Timestamp.from(now))
        .param("repeatable", repeatable)
        .query((row, n) -> new Claim(MessageRows.outgoing(row, n), token, row.getInt("attempts")))
        .optional();
  }

  @Override
  public boolean hand(Claim claim, Instant until) {
    return changed(
        db.sql(
                """
                update notification.message set state = 'HANDED', due = :until
                where id = :id and token = :token and state = 'CLAIMED'\
                """)
            .param("until", Timestamp.from(until)),
        claim);
  }

  @Override
  public List<OutgoingMessage> giveUp(NoticeChannel channel, Instant now) {
    return db.sql(
            """
            update notification.message
            set state = 'FAILED', failure = 'UNANSWERED', settled_at = :now
            where channel = :channel and state = 'HANDED' and due <= :now returning *\
            """)
        .param("channel", channel.name())
        .param("now", Timestamp.from(now))
        .query(MessageRows::outgoing)
        .list();
  }

  @Override
  public boolean sent(Claim claim, Instant now) {
    return changed(
        db.sql(
                """
                update notification.message
                set state = 'SENT', failure = null, detail = '', settled_at = :now
                where id = :id and token = :token
                  and (state = 'HANDED' or state = 'FAILED' and failure = 'UNANSWERED')\
                """)
            .param("now", Timestamp.from(now)),
        claim);
  }

  @Override
  public boolean retry(Claim claim, String reason, Instant due) {
    return changed(
        db.sql(
                "update notification.message set state = 'WAITING', detail = :reason, due = :due"
                    + HELD)
            .param("reason", shortened(reason))
            .param("due", Timestamp.from(due)),
        claim);
  }

  @Override
  public boolean failed(Claim claim, Failure failure, String reason, Instant now) {
    return changed(
        db.sql(
                "update notification.message set state = 'FAILED', failure = :failure,"
                    + " detail = :reason, settled_at = :now"
                    + HELD)
            .param("failure", failure.name())
            .param("reason", shortened(reason))
            .param("now", Timestamp.from(now)),
        claim);
  }

  private static boolean changed(JdbcClient.StatementSpec statement, Claim claim) {
    return statement.param("id", claim.message().id()).param("token", claim.token()).update() == 1;
  }

  private static String shortened(String reason) {
    return reason.length() > LONGEST_DETAIL ? reason.substring(0, LONGEST_DETAIL) : reason;
  }

  @Override
  public Optional<OutgoingMessage> find(UUID id) {
    return one(id).query(MessageRows::outgoing).optional();
  }

  @Override
  public Optional<MessageView> view(UUID id) {
    return one(id).query(MessageRows::view).optional();
  }

  private JdbcClient.StatementSpec one(UUID id) {
    return db.sql("select * from notification.message where id = :id").param("id", id);
  }

  @Override
  public boolean replay(UUID id, Instant now) {
    return db.sql(
                """
                update notification.message set state = 'WAITING', failure = null, attempts = 0,
                  token = null, settled_at = null, due = :now
                where id = :id and state = 'FAILED'\
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  @Override
  public Page<MessageView> list(MessageFilter filter, int page, int size) {
    return new MessageList(db).page(filter, page, size);
  }

  @Override
  public Count count(NoticeChannel channel) {
    return db.sql(
            """
            select count(*) filter (where state <> 'FAILED'), count(*) filter (where state = 'FAILED')
            from notification.message where channel = :channel and state <> 'SENT'\
            """)
        .param("channel", channel.name())
        .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
        .single();
  }
}
