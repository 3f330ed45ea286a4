package vn.lienthong.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.domain.Addresses;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.AgencyCode;

/** Rows of messages, read. */
final class MessageRows {
  private MessageRows() {}

  static OutgoingMessage outgoing(ResultSet row, int number) throws SQLException {
    return new OutgoingMessage(
        row.getObject("id", UUID.class),
        row.getString("event_id"),
        kind(row),
        NoticeChannel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        row.getString("name"),
        row.getString("language"),
        new AgencyCode(row.getString("agency")),
        row.getString("subject"),
        row.getString("body"),
        row.getInt("parts"),
        instant(row, "told_at"));
  }

  static MessageView view(ResultSet row, int number) throws SQLException {
    var failure = row.getString("failure");
    return new MessageView(
        row.getObject("id", UUID.class),
        row.getString("event_id"),
        kind(row),
        NoticeChannel.valueOf(row.getString("channel")),
        Addresses.masked(row.getString("recipient")),
        row.getInt("parts"),
        MessageState.valueOf(row.getString("state")),
        failure == null ? null : Failure.valueOf(failure),
        row.getString("detail"),
        row.getInt("attempts"),
        instant(row, "told_at"),
        instant(row, "due"),
        instantOrNull(row, "settled_at"));
  }

  private static NoticeTemplates kind(ResultSet row) throws SQLException {
    return NoticeTemplates.of(row.getString("kind")).orElseThrow();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
