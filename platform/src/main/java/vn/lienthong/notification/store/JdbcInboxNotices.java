package vn.lienthong.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.shared.Page;

/** Notices in PostgreSQL. */
@Repository
class JdbcInboxNotices implements InboxNotices {
  private static final String OF = " where recipient = any(:recipients)";

  private final JdbcClient db;

  JdbcInboxNotices(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean add(String eventId, String recipient, InboxNotice notice) {
    return db.sql(
                """
                insert into notification.notice (id, event_id, recipient, subject, body, path, told_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (event_id, recipient) do nothing\
                """)
            .params(
                notice.id(),
                eventId,
                recipient,
                notice.subject(),
                notice.body(),
                notice.path(),
                Timestamp.from(notice.toldAt()))
            .update()
        == 1;
  }

  @Override
  public Page<InboxNotice> list(Set<String> recipients, int page, int size) {
    var total = asked("select count(*) from notification.notice" + OF, recipients);
    var rows =
        db.sql(
                "select * from notification.notice"
                    + OF
                    + " order by told_at desc, id desc limit :size offset :skip")
            .param("recipients", recipients.toArray(String[]::new))
            .param("size", size)
            .param("skip", (page - 1L) * size)
            .query(JdbcInboxNotices::notice)
            .list();
    return new Page<>(rows, page, size, total);
  }

  @Override
  public long unread(Set<String> recipients) {
    return asked(
        "select count(*) from notification.notice" + OF + " and read_at is null", recipients);
  }

  private long asked(String sql, Set<String> recipients) {
    return db.sql(sql)
        .param("recipients", recipients.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  @Override
  public void readAll(Set<String> recipients, Instant now) {
    db.sql("update notification.notice set read_at = :now" + OF + " and read_at is null")
        .param("recipients", recipients.toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static InboxNotice notice(ResultSet row, int number) throws SQLException {
    return new InboxNotice(
        row.getObject("id", UUID.class),
        row.getString("subject"),
        row.getString("body"),
        row.getString("path"),
        MessageRows.instant(row, "told_at"),
        MessageRows.instantOrNull(row, "read_at"));
  }
}
