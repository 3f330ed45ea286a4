package vn.lienthong.notification;

import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** Notices on the pages of this node: the caller's own, and those of posts acted in today. */
public interface Inbox {
  /** The newest first. */
  Page<InboxNotice> list(int page, Caller caller);

  /** Asked for each page. */
  long unread(Caller caller);

  /** All that were told so far are read. */
  void readAll(Caller caller);
}
