package vn.lienthong.notification.store;

import vn.lienthong.notification.application.TemplatesContract;
import vn.lienthong.notification.domain.Templates;
import vn.lienthong.testing.TestDatabase;

class JdbcTemplatesTests extends TemplatesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected Templates store() {
    NotificationStores.empty(DATABASE.dataSource());
    return NotificationStores.templates(DATABASE.dataSource());
  }
}
