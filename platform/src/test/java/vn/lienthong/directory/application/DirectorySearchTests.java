package vn.lienthong.directory.application;

import org.junit.jupiter.api.Tag;
import vn.lienthong.directory.DirectoryContract;
import vn.lienthong.directory.DirectorySearchContract;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.testing.TestDatabase;

@Tag("once")
class DirectorySearchTests extends DirectorySearchContract {
  @Override
  protected DirectoryContract.Filling filling() {
    return new DirectoryServiceTests.RealFilling(
        new DirectoryStores(TestDatabase.create().dataSource()));
  }
}
