package vn.lienthong.notification.domain;

import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.QuietHours;

/** Port to a way out of the node. */
public interface Gateway {
  NoticeChannel channel();

  /** False while the configuration lacks what it needs. */
  boolean configured();

  /** Whether the other side makes one of two messages with the same id. */
  boolean repeatable();

  QuietHours quiet();

  Outcome send(OutgoingMessage message);
}
