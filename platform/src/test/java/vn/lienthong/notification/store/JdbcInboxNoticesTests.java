package vn.lienthong.notification.store;

import vn.lienthong.notification.application.InboxNoticesContract;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.testing.TestDatabase;

class JdbcInboxNoticesTests extends InboxNoticesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected InboxNotices store() {
    NotificationStores.empty(DATABASE.dataSource());
    return NotificationStores.inbox(DATABASE.dataSource());
  }
}
