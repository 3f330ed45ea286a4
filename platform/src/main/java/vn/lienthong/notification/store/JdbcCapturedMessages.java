package vn.lienthong.notification.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.domain.CapturedMessages;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

/** The mailbox of a sample installation in PostgreSQL. */
@Repository
class JdbcCapturedMessages implements CapturedMessages {
  private static final String FROM =
      """
       from notification.captured
      where (cast(:channel as text) is null or channel = :channel)
        and (:key = '' or position(:key in search_key) > 0)\
      """;

  private final JdbcClient db;

  JdbcCapturedMessages(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(OutgoingMessage message, Instant now) {
    db.sql(
            """
            insert into notification.captured (message, event_id, kind, channel, recipient, name,
              language, agency, subject, body, parts, told_at, search_key, captured_at)
            values (:id, :event, :kind, :channel, :recipient, :name, :language, :agency, :subject,
              :body, :parts, :told, :key, :now) on conflict do nothing\
            """)
        .params(MessageColumns.of(message))
        .param("key", Text.fold(message.recipient() + " " + message.name()))
        .param("now", Timestamp.from(now))
        .update();
  }

  @Override
  public Page<OutgoingMessage> list(
      @Nullable NoticeChannel channel, String recipient, int page, int size) {
    var total = asked("select count(*)" + FROM, channel, recipient).query(Long.class).single();
    var rows =
        asked(
                "select *, message as id"
                    + FROM
                    + " order by told_at desc, message desc limit :size offset :skip",
                channel,
                recipient)
            .param("size", size)
            .param("skip", (page - 1L) * size)
            .query(MessageRows::outgoing)
            .list();
    return new Page<>(rows, page, size, total);
  }

  private JdbcClient.StatementSpec asked(
      String sql, @Nullable NoticeChannel channel, String recipient) {
    return db.sql(sql)
        .param("channel", channel == null ? null : channel.name(), Types.VARCHAR)
        .param("key", Text.fold(recipient));
  }
}
