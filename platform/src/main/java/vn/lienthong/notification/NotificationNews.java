package vn.lienthong.notification;

import java.util.List;
import vn.lienthong.journal.EntryType;

/** What this module announces. The subject is the id of a message or the place of a template. */
public enum NotificationNews implements EntryType {
  TEMPLATES_LOADED("templates-loaded", "templates"),
  TEMPLATE_CHANGED("template-changed", "kind", "channel", "language", "version", "from"),
  MESSAGE_SENT("message-sent", "kind", "channel", "agency", "parts", "attempts"),
  MESSAGE_FAILED("message-failed", "kind", "channel", "agency", "failure"),
  MESSAGE_REPLAYED("message-replayed", "kind", "channel", "agency");

  private final String name;
  private final List<String> facts;

  NotificationNews(String name, String... facts) {
    this.name = name;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return "notification." + name;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}
