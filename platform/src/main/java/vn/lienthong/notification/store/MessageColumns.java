package vn.lienthong.notification.store;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.notification.domain.OutgoingMessage;

/** The parameters that a message is stored with, in the outbox and in the captured mailbox. */
final class MessageColumns {
  private MessageColumns() {}

  static Map<String, Object> of(OutgoingMessage message) {
    var columns = new HashMap<String, Object>();
    columns.put("id", message.id());
    columns.put("event", message.eventId());
    columns.put("kind", message.kind().key());
    columns.put("channel", message.channel().name());
    columns.put("recipient", message.recipient());
    columns.put("name", message.name());
    columns.put("language", message.language());
    columns.put("agency", message.agency().value());
    columns.put("subject", message.subject());
    columns.put("body", message.body());
    columns.put("parts", message.parts());
    columns.put("told", Timestamp.from(message.toldAt()));
    return columns;
  }
}
