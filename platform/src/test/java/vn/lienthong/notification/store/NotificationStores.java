package vn.lienthong.notification.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.notification.domain.CapturedMessages;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.notification.domain.Templates;

/** The real stores over a database of a test. */
public final class NotificationStores {
  private NotificationStores() {}

  public static Messages messages(DataSource source) {
    return new JdbcMessages(JdbcClient.create(source));
  }

  public static Templates templates(DataSource source) {
    return new JdbcTemplates(JdbcClient.create(source));
  }

  public static InboxNotices inbox(DataSource source) {
    return new JdbcInboxNotices(JdbcClient.create(source));
  }

  public static CapturedMessages captured(DataSource source) {
    return new JdbcCapturedMessages(JdbcClient.create(source));
  }

  /** A database without any message or text of a node. */
  public static void empty(DataSource source) {
    JdbcClient.create(source)
        .sql(
            "truncate notification.message, notification.notice, notification.captured,"
                + " notification.template")
        .update();
  }
}
