package vn.lienthong.notification.application;

import vn.lienthong.notification.domain.InboxNotices;

class InMemoryInboxNoticesTests extends InboxNoticesContract {
  @Override
  protected InboxNotices store() {
    return new InMemoryInboxNotices();
  }
}
