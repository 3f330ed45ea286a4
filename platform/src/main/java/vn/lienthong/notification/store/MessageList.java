package vn.lienthong.notification.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.domain.Addresses;
import vn.lienthong.shared.Page;

/** The list of the outbox. */
final class MessageList {
  private static final String FROM = " from notification.message where ";

  private final JdbcClient db;

  MessageList(JdbcClient db) {
    this.db = db;
  }

  Page<MessageView> page(MessageFilter filter, int page, int size) {
    var parameters = new HashMap<String, Object>();
    var where = where(filter, parameters);
    var total =
        db.sql("select count(*)" + FROM + where).params(parameters).query(Long.class).single();
    var rows =
        db.sql(
                "select *"
                    + FROM
                    + where
                    + " order by told_at desc, id desc limit :size offset :skip")
            .params(parameters)
            .param("size", size)
            .param("skip", (page - 1L) * size)
            .query(MessageRows::view)
            .list();
    return new Page<>(rows, page, size, total);
  }

  private static String where(MessageFilter filter, Map<String, Object> parameters) {
    var conditions = new ArrayList<String>();
    conditions.add("true");
    if (filter.channel() != null) {
      conditions.add("channel = :channel");
      parameters.put("channel", filter.channel().name());
    }
    if (filter.state() != null) {
      conditions.add("state = :state");
      parameters.put("state", filter.state().name());
    }
    if (!filter.text().isEmpty()) {
      conditions.add("(event_id = :text or recipient = :text or recipient = :phone)");
      parameters.put("text", filter.text());
      parameters.put("phone", Addresses.phone(filter.text()).orElse(filter.text()));
    }
    return String.join(" and ", conditions);
  }
}
