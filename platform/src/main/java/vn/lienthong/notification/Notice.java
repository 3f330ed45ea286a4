package vn.lienthong.notification;

import java.util.Map;
import vn.lienthong.shared.AgencyCode;

/**
 * What somebody is to be told.
 *
 * @param eventId of what happened; the same one again tells nobody twice
 * @param template key of one of {@link NoticeTemplates}
 * @param values for its placeholders, all but the name; an empty one leaves out the part of the
 *     text that needs it. {@link #PATH} may name a page of this node to go to.
 * @param agency on whose behalf
 */
public record Notice(
    String eventId,
    String template,
    Recipient recipient,
    Map<String, String> values,
    AgencyCode agency) {
  /** Value with the page of this node that a notice in the application leads to. */
  public static final String PATH = "path";

  public Notice {
    values = Map.copyOf(values);
    if (eventId.isBlank()) {
      throw new IllegalArgumentException("a notice needs the id of its event");
    }
    var path = values.getOrDefault(PATH, "/");
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("a notice leads to a page of this node, not to " + path);
    }
  }
}
