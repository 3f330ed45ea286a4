package vn.lienthong.notification;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** The mailbox that a sample installation sends into; a real node has none. */
public interface CapturedMailbox {
  /** Whether this node has one that the caller may read. */
  boolean open(Caller caller);

  /**
   * The newest first.
   *
   * @param channel null for all
   * @param recipient part of a number, address or name, marks ignored; empty for all
   */
  Page<CapturedMessage> list(
      @Nullable NoticeChannel channel, String recipient, int page, Caller caller);
}
