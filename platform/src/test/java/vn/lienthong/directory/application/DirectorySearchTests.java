package vn.lienthong.directory.application;

import vn.lienthong.directory.DirectoryContract;
import vn.lienthong.directory.DirectorySearchContract;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.testing.TestDatabase;

class DirectorySearchTests extends DirectorySearchContract {
  @Override
  protected DirectoryContract.Filling filling() {
    return new DirectoryServiceTests.RealFilling(
        new DirectoryStores(TestDatabase.create().dataSource()));
  }
}
