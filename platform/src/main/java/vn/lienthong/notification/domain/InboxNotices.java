package vn.lienthong.notification.domain;

import java.time.Instant;
import java.util.Set;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.shared.Page;

/** Notices on the pages of this node, by principal or post. */
public interface InboxNotices {
  /**
   * Adds one.
   *
   * @return false when its event was told to that recipient before
   */
  boolean add(String eventId, String recipient, InboxNotice notice);

  /** The newest first. */
  Page<InboxNotice> list(Set<String> recipients, int page, int size);

  long unread(Set<String> recipients);

  void readAll(Set<String> recipients, Instant now);
}
