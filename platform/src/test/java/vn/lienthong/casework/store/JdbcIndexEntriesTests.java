package vn.lienthong.casework.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.application.IndexEntriesContract;
import vn.lienthong.casework.domain.IndexEntries;
import vn.lienthong.testing.TestDatabase;

class JdbcIndexEntriesTests extends IndexEntriesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected IndexEntries entries() {
    JdbcClient.create(DATABASE.dataSource()).sql("truncate casework.index_entry").update();
    return CaseworkStores.indexEntries(DATABASE.dataSource());
  }
}
